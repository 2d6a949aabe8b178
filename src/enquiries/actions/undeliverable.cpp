#include "enquiries/actions/undeliverable.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {

constexpr ledger::System unread_by_mail{
    "enquiries.unread_by_mail", "the route to a partner belongs to nobody in particular",
    "select e.id from enquiry e where e.agency_id = :agency and e.state = 'sent' and e.route = 'mail' order by e.id"};
constexpr ledger::Write by_route{"enquiries.new_route", "update enquiry set route = :route where id = :id"};

void mark(ledger::Tx& tx, EnquiryRow& enquiry, std::string const& why) {
  move_to(tx, enquiry, EnquiryState::undeliverable, why);
  retime(tx, enquiry.id);
  record(tx, enquiry, "enquiry.undeliverable", ledger::Processing::alteration, {}, why);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, MarkUndeliverable const& action) {
  if (auto const said = all_of({asked_for(action.why, "why", "Enter what went wrong")}); !said) return said;
  auto enquiry = load_to_move(tx, action.enquiry, EnquiryState::undeliverable);
  if (!enquiry) return tl::unexpected(enquiry.error());
  mark(tx, *enquiry, action.why);
  return base::Done{};
}

// Enquiries that wait on the partner's own page have arrived there, whatever happens to the mail that points to them.
void mark_undeliverable(ledger::Tx& tx, outbox::MessageUndeliverable const& message) {
  if (!message.agency || !message.route_failed) return;
  for (auto const id : tx.rows<EnquiryId>(unread_by_mail, {{"agency", *message.agency}}))
    if (auto enquiry = find_enquiry(tx, id)) mark(tx, *enquiry, "The partner’s mailbox refused the message");
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
