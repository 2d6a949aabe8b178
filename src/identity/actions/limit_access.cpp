#include "identity/actions/limit_access.hpp"

#include "base/text.hpp"
#include "identity/store/access_lists.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/break_glass.hpp"

namespace identity {

namespace {

bool named(std::vector<Listed> const& list, AccountId account) {
  return std::ranges::find(list, account, &Listed::account) != list.end();
}

// What every one of these decisions asks: a person one may see and a reason.
base::Outcome<AccessLists> lists_for(ledger::Tx& tx, PersonId person, std::string const& reason) {
  auto lists = access_lists_of(tx, person);
  if (!lists) return base::refuse(base::Refused::not_found);
  auto const text = base::typed_text(reason, 1000, base::Lines::many);
  if (!text || text->empty()) return base::refuse("reason", "Enter the reason");
  return std::move(*lists);
}

base::Outcome<> done(ledger::Tx& tx, PersonId person, std::string what, AccountId account, std::string const& reason) {
  settle_access(tx, person);
  tx.record({.processing = ledger::Processing::alteration, .what = std::move(what), .person = person,
             .subject = account.value, .why = std::string(base::trim(reason))});
  return {};
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, ExcludeAccount const& action) {
  auto const lists = lists_for(tx, action.person, action.reason);
  if (!lists) return tl::unexpected(lists.error());
  if (!find_account(tx, action.account)) return base::refuse("account", "Choose who must not see this record");
  if (named(lists->permissions, action.account))
    return base::refuse(base::Refused::conflict, "This person is on the list of those who may see the record. Take the name off that list first.");
  put_exclusion(tx, action.person, action.account, base::trim(action.reason));
  end_opened(tx, action.account, action.person);
  return done(tx, action.person, "access.excluded", action.account, action.reason);
}

base::Outcome<> run(ledger::Tx& tx, EndExclusion const& action) {
  auto const lists = lists_for(tx, action.person, action.reason);
  if (!lists) return tl::unexpected(lists.error());
  if (!named(lists->exclusions, action.account)) return base::refuse(base::Refused::not_found);
  remove_exclusion(tx, action.person, action.account);
  return done(tx, action.person, "access.exclusion_ended", action.account, action.reason);
}

base::Outcome<> run(ledger::Tx& tx, PermitAccount const& action) {
  auto const lists = lists_for(tx, action.person, action.reason);
  if (!lists) return tl::unexpected(lists.error());
  if (!find_account(tx, action.account)) return base::refuse("account", "Choose who may see this record");
  if (named(lists->exclusions, action.account))
    return base::refuse(base::Refused::conflict, "This person is on the list of those who must not see the record. Take the name off that list first.");
  put_permission(tx, action.person, action.account, base::trim(action.reason));
  auto const self = tx.scope().account;
  if (!lists->restricted && self != action.account && self.value != 0)
    put_permission(tx, action.person, self, "Restricted the record");
  return done(tx, action.person, "access.permitted", action.account, action.reason);
}

base::Outcome<> run(ledger::Tx& tx, EndPermission const& action) {
  auto const lists = lists_for(tx, action.person, action.reason);
  if (!lists) return tl::unexpected(lists.error());
  if (!named(lists->permissions, action.account)) return base::refuse(base::Refused::not_found);
  if (lists->permissions.size() == 1)
    return base::refuse(base::Refused::conflict, "This is the last name on the list. Lift the restriction instead if everybody may see the record.");
  remove_permission(tx, action.person, action.account);
  return done(tx, action.person, "access.permission_ended", action.account, action.reason);
}

base::Outcome<> run(ledger::Tx& tx, LiftRestriction const& action) {
  auto const lists = lists_for(tx, action.person, action.reason);
  if (!lists) return tl::unexpected(lists.error());
  if (!lists->restricted) return base::refuse(base::Refused::conflict, "The record is not restricted.");
  remove_permissions(tx, action.person);
  return done(tx, action.person, "access.restriction_lifted", {}, action.reason);
}

}  // namespace identity
