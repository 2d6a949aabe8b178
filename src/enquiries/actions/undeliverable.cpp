#include "enquiries/actions/undeliverable.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write by_route{"enquiries.new_route", "update enquiry set route = :route where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, MarkUndeliverable const& action) {
  if (auto const said = all_of({asked_for(action.why, "why", "Enter what went wrong")}); !said) return said;
  auto enquiry = load_to_move(tx, action.enquiry, EnquiryState::undeliverable);
  if (!enquiry) return tl::unexpected(enquiry.error());
  move_to(tx, *enquiry, EnquiryState::undeliverable, action.why);
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.undeliverable", ledger::Processing::alteration, {}, action.why);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, SendByNewRoute const& action) {
  if (auto const said = all_of({asked_for(action.route, "route", "Select how it goes to the partner", 40)}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::undeliverable) return base::refuse(base::Refused::conflict, "This enquiry was delivered");
  move_to(tx, *enquiry, EnquiryState::sent, "By a new route: " + action.route);
  tx.change(by_route, {{"id", enquiry->id}, {"route", action.route}});
  hand_over(tx, *enquiry, enquiry->agency);
  record(tx, *enquiry, "enquiry.sent", ledger::Processing::disclosure, action.route, enquiry->decision_waiting, enquiry->agency_name);
  return base::Done{};
}

}  // namespace enquiries
