#include "enquiries/actions/hand_on.hpp"

#include "enquiries/actions/steps.hpp"

namespace enquiries {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr Scoped colleague{"enquiries.colleague", "select a.id from account a join role_grant r on r.account_id = a.id where a.id = :account and r.agency_id = :scope_agency "
                                                  "and a.disabled = 0 and (r.valid_to is null or r.valid_to > :today) order by a.id limit 1"};
constexpr Write hand{"enquiries.hand_on", "update enquiry set taken_by = :to, taken_at = :at, batch_id = null, lock_version = lock_version + 1 where id = :id"};

}  // namespace

base::Outcome<int> run(ledger::Tx& tx, HandOn const& action) {
  if (action.enquiries.empty()) return base::refuse("enquiries", "Select at least one enquiry");
  if (action.to && !tx.row<AccountId>(colleague, {{"account", *action.to}, {"today", tx.today()}})) return base::refuse("to", "Select a colleague of your unit");
  for (auto id : action.enquiries) {
    auto const enquiry = load_enquiry(tx, id);
    if (!enquiry) return tl::unexpected(enquiry.error());
    if (!is_with_partner(enquiry->state)) return base::refuse(base::Refused::conflict, enquiry->reference + " is no longer waiting for you");
    tx.change(hand, {{"id", id}, {"to", action.to}, {"at", action.to ? sql::Value{tx.now()} : sql::Value{}}});
    record(tx, *enquiry, action.to ? "enquiry.handed_on" : "enquiry.put_back");
  }
  return static_cast<int>(action.enquiries.size());
}

}  // namespace enquiries
