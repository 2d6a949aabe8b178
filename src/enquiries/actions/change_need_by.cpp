#include "enquiries/actions/change_need_by.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {
constexpr std::chrono::days furthest{366};   // a year mistyped would silence the chases for as long
constexpr ledger::Write change{"enquiries.change_need_by", "update enquiry set need_by = :need_by, version = version + 1, lock_version = lock_version + 1, again_why = :why where id = :id"};
}

base::Outcome<> run(ledger::Tx& tx, ChangeNeedBy const& action) {
  if (auto const said = all_of({asked_for(action.reason, "reason", "Enter why the date changes")}); !said) return said;
  if (action.need_by < tx.today()) return base::refuse("need_by", "The date must be today or in the future");
  if (action.need_by > tx.today() + furthest) return base::refuse("need_by", "The date must be within a year: check the year");
  auto const enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (!is_waiting(enquiry->state)) return base::refuse(base::Refused::conflict, "This enquiry is no longer waiting");
  tx.change(change, {{"id", enquiry->id}, {"need_by", action.need_by}, {"why", action.reason}});
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.need_by_changed", ledger::Processing::alteration, base::iso(action.need_by), action.reason);
  return base::Done{};
}

}  // namespace enquiries
