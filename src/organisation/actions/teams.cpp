#include "organisation/actions/teams.hpp"

#include "base/text.hpp"
#include "organisation/domain/name_match.hpp"
#include "organisation/store/units.hpp"
#include "organisation/store/write_units.hpp"

namespace organisation {

namespace {

constexpr std::size_t longest_name = 120;

std::optional<std::string> typed_name(std::string const& raw) {
  auto name = base::typed_text(raw, longest_name);
  if (!name || fold_name(*name).empty()) return std::nullopt;
  return std::move(*name);
}

void record(ledger::Tx& tx, std::string what, UnitId unit) {
  tx.record({.processing = ledger::Processing::alteration, .what = std::move(what), .subject = unit.value});
}

}  // namespace

base::Outcome<UnitId> run(ledger::Tx& tx, AddTeam const& action) {
  auto const pdu = find_unit(tx, action.pdu);
  if (!pdu || (pdu->kind != UnitKind::pdu && pdu->kind != UnitKind::central && !lies_outside(pdu->kind))) return base::refuse(base::Refused::not_found);
  auto const name = typed_name(action.name);
  if (!name) return base::refuse("name", "Enter the name of the team, up to 120 characters");
  for (auto const& team : teams_of(tx, pdu->id))
    if (fold_name(team.name) == fold_name(*name)) return base::refuse("name", "Another team of this unit has this name");
  auto const code = base::ascii_upper(base::trim(action.code));
  if (unit_by_any_code(tx, code)) return base::refuse("code", "Another unit has or had this code");
  auto const number = newest_team_number(tx, pdu->place()).value_or(pdu->team_from) + 1;
  if (number > pdu->team_to) return base::refuse(base::Refused::conflict, "This unit has no team number left.");
  auto const id = insert_unit(tx, {.kind = UnitKind::team, .parent = pdu->id, .place = {number, number}, .code = code,
                                   .name = *name, .valid_from = action.from.value_or(tx.today())});
  record(tx, "team.added", id);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, RenameUnit const& action) {
  auto const versions = versions_of(tx, action.unit);
  if (versions.empty()) return base::refuse(base::Refused::not_found);
  auto const name = typed_name(action.name);
  if (!name) return base::refuse("name", "Enter the new name, up to 120 characters");
  auto const from = action.from.value_or(tx.today());
  auto const& newest = versions.back();
  if (from <= newest.valid_from || (newest.valid_to && from >= *newest.valid_to))
    return base::refuse("from", "The new name must begin after " + base::date_in_full(newest.valid_from) + ", when the present one began");
  auto renamed = newest;
  renamed.name = *name;
  renamed.change = ChangeKind::rename;
  renamed.valid_from = from;
  renamed.notes = base::trim(action.notes);
  begin_version(tx, newest, renamed);
  record(tx, "unit.renamed", action.unit);
  return {};
}

base::Outcome<> run(ledger::Tx& tx, AddAlias const& action) {
  auto const unit = find_unit(tx, action.unit);
  if (!unit) return base::refuse(base::Refused::not_found);
  auto const alias = typed_name(action.alias);
  if (!alias) return base::refuse("alias", "Enter the other name, up to 120 characters");
  for (auto const& other : units_named(tx, unit->kind, *alias))
    if (other.id != unit->id) return base::refuse("alias", "This is a name of " + other.name + " already");
  insert_unit_alias(tx, unit->id, *alias);
  record(tx, "unit.alias_added", unit->id);
  return {};
}

}  // namespace organisation
