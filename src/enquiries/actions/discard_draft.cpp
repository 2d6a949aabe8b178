#include "enquiries/actions/discard_draft.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write free_needs{"enquiries.free_needs", "update need set enquiry_id = null where enquiry_id = :id and state = 'needed'"};
}

base::Outcome<> run(ledger::Tx& tx, DiscardDraft const& action) {
  auto draft = load_enquiry(tx, action.enquiry);
  if (!draft) return tl::unexpected(draft.error());
  if (draft->state != EnquiryState::draft) return base::refuse(base::Refused::conflict, "This has been sent: withdraw it instead");
  move_to(tx, *draft, EnquiryState::cancelled, action.reason.empty() ? "Draft dropped" : action.reason);
  tx.change(free_needs, {{"id", draft->id}});
  record(tx, *draft, "enquiry.draft_dropped");
  return base::Done{};
}

}  // namespace enquiries
