#include "enquiries/actions/ask_again.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/store/agency.hpp"

namespace enquiries {
namespace {
constexpr ledger::Write again{"enquiries.ask_again",
                              "update enquiry set version = version + 1, asked_at = :now, day_zero = :day0, answer_wd = :days, need_by = null, returned_at = null, read_at = null, read_by = null, "
                              "grade = null, outcome_code = '', outcome_text = '', again_why = :why, chases = 0, rung = 0 where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, AskAgain const& action) {
  if (auto const said = all_of({asked_for(action.why, "why", "Enter what is missing, as the partner will read it")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  using enum EnquiryState;
  bool const answered = enquiry->state == returned_final || enquiry->state == read || enquiry->state == declined || enquiry->state == cannot_identify;
  if (!answered) return base::refuse(base::Refused::conflict, "It can be asked again when the partner has answered");
  auto const agency = organisation::find_agency(tx, enquiry->agency);
  if (!agency) return base::refuse(base::Refused::not_found);
  auto const counting = counting_for(tx, agreement_with(tx, *agency, tx.today()), tx.today());
  move_to(tx, *enquiry, sent, action.why);
  tx.change(again, {{"id", enquiry->id}, {"now", tx.now()}, {"day0", day_zero(base::to_london(tx.now()), counting)},
                    {"days", answer_days(tx, *agency, enquiry->clock, tx.today())}, {"why", action.why}});
  hand_over(tx, *enquiry, enquiry->agency);
  record(tx, *enquiry, "enquiry.asked_again", ledger::Processing::disclosure, {}, enquiry->decision_waiting, enquiry->agency_name);
  tx.tell(EnquirySent{enquiry->person, enquiry->id, false, true});
  return base::Done{};
}

}  // namespace enquiries
