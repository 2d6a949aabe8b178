#include "enquiries/actions/ask_more_information.hpp"

#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/facts.hpp"

namespace enquiries {

base::Outcome<> run(ledger::Tx& tx, AskMoreInformation const& action) {
  if (auto const said = all_of({asked_for(action.question, "question", "Enter what you need to know")}); !said) return said;
  auto enquiry = load_to_move(tx, action.enquiry, EnquiryState::more_information_asked);
  if (!enquiry) return tl::unexpected(enquiry.error());
  move_to(tx, *enquiry, EnquiryState::more_information_asked, action.question);
  begin_pause(tx, enquiry->id, action.question);
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.more_information_asked");
  tx.tell(MoreInformationAsked{enquiry->person, enquiry->id});
  return base::Done{};
}

}  // namespace enquiries
