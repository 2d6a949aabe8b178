#include "identity/store/grants.hpp"

#include "sql/compose.hpp"

namespace identity {

namespace {

// What the place is called now: a unit's newest version, or the agency and its unit.
constexpr std::string_view grant_columns = "select g.id, g.account_id, g.role, g.unit_id, g.agency_id, g.staff_id, g.valid_from, g.valid_to, "
    "coalesce((select v.name from unit_version v where v.unit_id = g.unit_id order by v.valid_from desc, v.id desc limit 1), "
    "(select c.name from agency c where c.id = g.agency_id), '') from role_grant g ";
constexpr std::string_view on_the_day = " g.valid_from <= :day and (g.valid_to is null or g.valid_to > :day) ";

constexpr ledger::Scoped one{"identity.grant", sql::composed<[] { return sql::pieces(grant_columns, "where g.id = :id"); }>};
constexpr ledger::Scoped of_account{"identity.grants_of", sql::composed<[] { return sql::pieces(grant_columns, "where g.account_id = :account and ", on_the_day, "order by g.id"); }>};
constexpr ledger::Scoped every{"identity.every_grant_of", sql::composed<[] { return sql::pieces(grant_columns, "where g.account_id = :account order by g.id"); }>};
constexpr ledger::Scoped with_role{"identity.grants_in", sql::composed<[] { return sql::pieces(grant_columns, "where g.role = :role and ", on_the_day, "order by g.id"); }>};
constexpr ledger::Scoped within{"identity.accounts_within", sql::composed<[] {
  return sql::pieces("select distinct a.id, a.full_name, a.user_name from account a join role_grant g on g.account_id = a.id "
                     "join unit u on u.id = g.unit_id where a.disabled = 0 and u.team_from <= :to and u.team_to >= :from and ", on_the_day, "order by a.full_name, a.id");
}>};

constexpr ledger::Write new_grant{
    "identity.insert_grant",
    "insert into role_grant (account_id, role, unit_id, agency_id, staff_id, valid_from, valid_to, granted_by) "
    "values (:account, :role, :unit, :agency, :staff, :from, :to, :by) returning id"};
constexpr ledger::Write ended{"identity.end_grant", "update role_grant set valid_to = :on where id = :id"};
constexpr ledger::Scoped unit_exists{"identity.unit_exists", "select u.id from unit u where u.id = :id"};
constexpr ledger::Scoped agency_exists{"identity.agency_exists", "select c.id from agency c where c.id = :id"};
constexpr ledger::Scoped staff_exists{"identity.staff_exists", "select s.id from staff s where s.id = :id"};

}  // namespace

std::optional<Grant> find_grant(ledger::View& view, GrantId id) { return view.row<Grant>(one, {{"id", id}}); }
std::vector<Grant> grants_of(ledger::View& view, AccountId account, base::Date on) {
  return view.rows<Grant>(of_account, {{"account", account}, {"day", on}});
}
std::vector<Grant> every_grant_of(ledger::View& view, AccountId account) { return view.rows<Grant>(every, {{"account", account}}); }
std::vector<Grant> grants_in(ledger::View& view, Role role, base::Date on) {
  return view.rows<Grant>(with_role, {{"role", role}, {"day", on}});
}
std::vector<AccountName> accounts_within(ledger::View& view, ledger::Place place, base::Date on) {
  return view.rows<AccountName>(within, {{"from", place.from}, {"to", place.to}, {"day", on}});
}

GrantId insert_grant(ledger::Tx& tx, Grant const& grant) {
  std::optional<AccountId> by;
  if (tx.scope().account.value != 0) by = tx.scope().account;
  return GrantId{tx.insert(new_grant, {{"account", grant.account}, {"role", grant.role}, {"unit", grant.unit},
                                       {"agency", grant.agency}, {"staff", grant.staff}, {"from", grant.valid_from},
                                       {"to", grant.valid_to}, {"by", by}})};
}
void end_grant(ledger::Tx& tx, GrantId id, base::Date on) { tx.change(ended, {{"id", id}, {"on", on}}); }

bool place_exists(ledger::View& view, Grant const& grant) {
  auto const there = [&](ledger::Scoped const& statement, auto const& id) {
    return !id || view.row<std::int64_t>(statement, {{"id", *id}}).has_value();
  };
  return there(unit_exists, grant.unit) && there(agency_exists, grant.agency) && there(staff_exists, grant.staff);
}

}  // namespace identity
