#include "enquiries/actions/nothing_to_use.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr ledger::Scoped items_left{"enquiries.items_left",
                                    "select count(*) from item i join enquiry e on e.id = i.enquiry_id join person p on p.id = e.person_id "
                                    "where i.enquiry_id = :id and i.withdrawn = 0 and {visible p}"};
}

bool leaves_nothing(ledger::View& view, EnquiryId id) { return view.row<std::int64_t>(items_left, {{"id", id}}).value_or(0) == 0; }

base::Outcome<> run(ledger::Tx& tx, NothingToUse const& action) {
  if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why it is not asked again")}); !said) return said;
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::read) return base::refuse(base::Refused::conflict, "The answer is read first");
  if (!leaves_nothing(tx, enquiry->id)) return base::refuse(base::Refused::conflict, "What this answer holds is cited or set aside in the assessment");
  if (!enquiry->grade) return base::refuse("reason", "Grade the answer first");
  move_to(tx, *enquiry, EnquiryState::set_aside, "Nothing to use: " + action.reason);
  record(tx, *enquiry, "enquiry.nothing_to_use", ledger::Processing::alteration, std::string(base::word(*enquiry->grade)), action.reason);
  return base::Done{};
}

}  // namespace enquiries
