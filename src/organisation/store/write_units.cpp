#include "organisation/store/write_units.hpp"

#include "organisation/domain/name_match.hpp"

namespace organisation {

namespace {

constexpr ledger::Write new_unit{
    "organisation.insert_unit",
    "insert into unit (kind, parent_id, team_from, team_to) values (:kind, :parent, :from, :to) returning id"};
constexpr ledger::Write new_version{
    "organisation.insert_unit_version",
    "insert into unit_version (unit_id, code, name, parent_id, change_kind, valid_from, valid_to, notes, recorded_at, recorded_by) "
    "values (:unit, :code, :name, :parent, :change, :valid_from, :valid_to, :notes, :at, :by)"};
constexpr ledger::Write end_version{
    "organisation.end_unit_version", "update unit_version set valid_to = :on where id = :id"};
constexpr ledger::Write new_alias{
    "organisation.insert_unit_alias",
    "insert into unit_alias (unit_id, alias, folded) values (:unit, :alias, :folded) on conflict do nothing"};
constexpr ledger::Scoped newest_team{
    "organisation.newest_team_number",
    "select u.team_from from unit u where u.kind = 'team' and u.team_from >= :from and u.team_to <= :to order by u.team_from desc, u.id"};

void insert_version(ledger::Tx& tx, UnitVersion const& version) {
  tx.change(new_version, {{"unit", version.unit}, {"code", version.code}, {"name", version.name}, {"parent", version.parent},
                          {"change", version.change}, {"valid_from", version.valid_from}, {"valid_to", version.valid_to},
                          {"notes", version.notes}, {"at", tx.now()}, {"by", tx.scope().name}});
}

}  // namespace

UnitId insert_unit(ledger::Tx& tx, NewUnit const& unit) {
  UnitId const id{tx.insert(new_unit, {{"kind", unit.kind}, {"parent", unit.parent}, {"from", unit.place.from}, {"to", unit.place.to}})};
  insert_version(tx, {.unit = id, .code = UnitCode{unit.code}, .name = unit.name, .parent = unit.parent, .change = unit.change,
                      .valid_from = unit.valid_from, .valid_to = unit.valid_to, .notes = unit.notes});
  return id;
}

void insert_renamed(ledger::Tx& tx, UnitVersion const& before, std::string_view name, base::Date from, std::string_view notes) {
  tx.change(end_version, {{"id", before.id}, {"on", from}});
  auto after = before;
  after.name = name;
  after.change = ChangeKind::rename;
  after.valid_from = from;
  after.notes = notes;
  insert_version(tx, after);
}

void insert_unit_alias(ledger::Tx& tx, UnitId id, std::string_view alias) {
  tx.change(new_alias, {{"unit", id}, {"alias", alias}, {"folded", fold_name(alias)}});
}

std::optional<std::int64_t> newest_team_number(ledger::View& view, ledger::Place place) {
  return view.row<std::int64_t>(newest_team, {{"from", place.from}, {"to", place.to}});
}

}  // namespace organisation
