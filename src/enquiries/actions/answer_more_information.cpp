#include "enquiries/actions/answer_more_information.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {

base::Outcome<> run(ledger::Tx& tx, AnswerMoreInformation const& action) {
  if (auto const said = all_of({asked_for(action.reply, "reply", "Enter your answer to the partner’s question")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::more_information_asked) return base::refuse(base::Refused::conflict, "The partner is not waiting for an answer from you");
  end_pause(tx, enquiry->id, action.reply);
  move_to(tx, *enquiry, EnquiryState::acknowledged, action.reply);
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.more_information_given", ledger::Processing::disclosure, {}, enquiry->decision_waiting, enquiry->agency_name);
  return base::Done{};
}

}  // namespace enquiries
