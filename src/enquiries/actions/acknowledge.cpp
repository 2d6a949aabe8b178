#include "enquiries/actions/acknowledge.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write received{"enquiries.acknowledge",
                                 "update enquiry set acknowledged_at = :now, partner_ref = case when :ref = '' then partner_ref else :ref end where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, Acknowledge const& action) {
  auto enquiry = load_to_move(tx, action.enquiry, EnquiryState::acknowledged);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::sent) return base::refuse(base::Refused::conflict, "Your question is with probation: it goes on when they answer");
  move_to(tx, *enquiry, EnquiryState::acknowledged);
  tx.change(received, {{"id", enquiry->id}, {"now", tx.now()}, {"ref", action.partner_ref}});
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.acknowledged");
  return base::Done{};
}

}  // namespace enquiries
