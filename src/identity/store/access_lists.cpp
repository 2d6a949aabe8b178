#include "identity/store/access_lists.hpp"

namespace identity {

namespace {

constexpr ledger::Scoped person{"identity.limited_person", "select p.restricted from person p where p.id = :person and {visible p}"};
constexpr ledger::Scoped exclusions{
    "identity.exclusions",
    "select x.account_id, a.full_name, x.reason from person_exclusion x join account a on a.id = x.account_id "
    "where x.person_id = :person order by a.full_name, x.account_id"};
constexpr ledger::Scoped permissions{
    "identity.permissions",
    "select x.account_id, a.full_name, x.reason from person_permission x join account a on a.id = x.account_id "
    "where x.person_id = :person order by a.full_name, x.account_id"};

constexpr ledger::Write new_exclusion{
    "identity.put_exclusion",
    "insert into person_exclusion (person_id, account_id, reason) values (:person, :account, :reason) "
    "on conflict (person_id, account_id) do update set reason = excluded.reason"};
constexpr ledger::Write no_exclusion{
    "identity.remove_exclusion", "delete from person_exclusion where person_id = :person and account_id = :account"};
constexpr ledger::Write new_permission{
    "identity.put_permission",
    "insert into person_permission (person_id, account_id, reason) values (:person, :account, :reason) "
    "on conflict (person_id, account_id) do update set reason = excluded.reason"};
constexpr ledger::Write no_permission{
    "identity.remove_permission", "delete from person_permission where person_id = :person and account_id = :account"};
constexpr ledger::Write no_permissions{
    "identity.remove_permissions", "delete from person_permission where person_id = :person"};
constexpr ledger::Write settle{
    "identity.settle_access",
    "update person set "
    "restricted = case when exists (select 1 from person_permission x where x.person_id = :person) then 1 else 0 end, "
    "limited = case when exists (select 1 from person_permission x where x.person_id = :person) "
    "or exists (select 1 from person_exclusion x where x.person_id = :person) then 1 else 0 end where id = :person"};

}  // namespace

std::optional<AccessLists> access_lists_of(ledger::View& view, PersonId id) {
  auto const restricted = view.row<bool>(person, {{"person", id}});
  if (!restricted) return std::nullopt;
  return AccessLists{*restricted, view.rows<Listed>(exclusions, {{"person", id}}), view.rows<Listed>(permissions, {{"person", id}})};
}

void put_exclusion(ledger::Tx& tx, PersonId id, AccountId account, std::string_view reason) {
  tx.change(new_exclusion, {{"person", id}, {"account", account}, {"reason", reason}});
}
void remove_exclusion(ledger::Tx& tx, PersonId id, AccountId account) {
  tx.change(no_exclusion, {{"person", id}, {"account", account}});
}
void put_permission(ledger::Tx& tx, PersonId id, AccountId account, std::string_view reason) {
  tx.change(new_permission, {{"person", id}, {"account", account}, {"reason", reason}});
}
void remove_permission(ledger::Tx& tx, PersonId id, AccountId account) {
  tx.change(no_permission, {{"person", id}, {"account", account}});
}
void remove_permissions(ledger::Tx& tx, PersonId id) { tx.change(no_permissions, {{"person", id}}); }
void settle_access(ledger::Tx& tx, PersonId id) { tx.change(settle, {{"person", id}}); }

}  // namespace identity
