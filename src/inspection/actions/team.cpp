#include "inspection/actions/team.hpp"

#include "identity/store/grants.hpp"
#include "inspection/actions/refusals.hpp"
#include "inspection/store/interviews.hpp"
#include "organisation/store/units.hpp"

namespace inspection {
namespace {

// Accounts that hold an inspector's role today.
bool is_inspector(ledger::Tx& tx, AccountId account) {
  return std::ranges::any_of(identity::grants_of(tx, account, tx.today()), [](identity::Grant const& g) { return ledger::may(g.role, ledger::Permission::inspect); });
}

bool worked_there(ledger::Tx& tx, AccountId account, Inspection const& inspection) {
  std::vector<PastPost> posts;
  for (auto const& row : services_of(tx, account))
    if (row.unit == inspection.unit) posts.push_back({.inspector = account.value, .until = row.until});
  return has_conflict(posts, account.value, inspection.fieldwork_from);
}

}  // namespace

base::Outcome<> run(ledger::Tx& tx, AddMember const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  if (asked.role == TeamRole::lead) return base::refuse("role", "An inspection has one lead inspector");
  if (!is_inspector(tx, asked.account)) return base::refuse("account", "Choose an inspector");
  for (auto const& member : team_of(tx, inspection->id))
    if (member.account == asked.account && member.role == asked.role) return base::refuse("account", fmt::format("{} is in the team in this role already", member.name));
  if (worked_there(tx, asked.account, *inspection)) return base::refuse("account", "They worked in this unit in the last three years before the fieldwork");
  add_member(tx, inspection->id, asked.account, asked.role, asked.cleared);
  tx.record({.what = "inspection.member_added", .subject = inspection->id.value, .detail = std::string(base::word(asked.role))});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, EndMembership const& asked) {
  auto const inspection = find_inspection(tx, asked.inspection);
  if (!inspection) return not_there();
  if (!has_role(tx, inspection->id, {TeamRole::lead})) return not_your_part("the lead inspector");
  for (auto const& member : team_of(tx, inspection->id))
    if (member.id == asked.member && member.role == TeamRole::lead) return not_now("The lead inspector cannot leave the team.");
  if (!end_membership(tx, inspection->id, asked.member)) return not_there();
  tx.record({.what = "inspection.member_left", .subject = inspection->id.value});
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, DeclareService const& asked) {
  Typed typed;
  if (!organisation::find_unit(tx, asked.unit)) typed.fail("unit", "Choose the unit");
  if (!asked.until) typed.fail("until", "Enter the day the post ended");
  auto const note = typed.text("note", asked.note, 500, "Note");
  if (!typed.good()) return typed.refusal();
  declare_service(tx, tx.scope().account, asked.unit, *asked.until, note);
  tx.record({.what = "inspection.service_declared", .subject = asked.unit.value});
  return base::Done{};
}

}  // namespace inspection
