#include "enquiries/actions/cannot_identify.hpp"

#include "enquiries/actions/arrive.hpp"
#include "enquiries/domain/facts.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write outcome{"enquiries.cannot_identify", "update enquiry set outcome_code = '', outcome_text = :tried where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, CannotIdentify const& action) {
  if (auto const said = all_of({asked_for(action.tried, "tried", "Enter what you searched and which persons you found")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  end_own_question(tx, *enquiry);
  if (auto const listed = check_move(enquiry->state, EnquiryState::cannot_identify); !listed) return listed;
  move_to(tx, *enquiry, EnquiryState::cannot_identify, action.tried);
  tx.change(outcome, {{"id", enquiry->id}, {"tried", action.tried}});
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.cannot_identify");
  tx.tell(AnswerRefused{enquiry->person, enquiry->id});
  return base::Done{};
}

}  // namespace enquiries
