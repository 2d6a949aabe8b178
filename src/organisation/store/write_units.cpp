#include "organisation/store/write_units.hpp"

#include "organisation/domain/name_match.hpp"
#include "organisation/domain/numbering.hpp"

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
constexpr ledger::Write moved{
    "organisation.move_unit", "update unit set parent_id = :parent, team_from = :from, team_to = :to where id = :id"};
constexpr ledger::Scoped last_block{
    "organisation.last_block_of_region",
    "select coalesce(max(u.team_to), 0) from unit u where u.kind in ('pdu', 'central') and u.team_from >= :from and u.team_to <= :to"};
constexpr ledger::Scoped last_outside{"organisation.last_block_outside", "select coalesce(max(u.team_to), 0) from unit u where u.kind in ('youth_service', 'provider')"};
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

void begin_version(ledger::Tx& tx, UnitVersion const& before, UnitVersion const& next) {
  tx.change(end_version, {{"id", before.id}, {"on", next.valid_from}});
  insert_version(tx, next);
}

void end_unit(ledger::Tx& tx, UnitVersion const& newest, base::Date on) { tx.change(end_version, {{"id", newest.id}, {"on", on}}); }

void move_unit(ledger::Tx& tx, UnitId id, UnitId parent, ledger::Place place) {
  tx.change(moved, {{"id", id}, {"parent", parent}, {"from", place.from}, {"to", place.to}});
}

void insert_unit_alias(ledger::Tx& tx, UnitId id, std::string_view alias) {
  tx.change(new_alias, {{"unit", id}, {"alias", alias}, {"folded", fold_name(alias)}});
}

std::optional<ledger::Place> next_pdu_place(ledger::View& view, ledger::Place region) {
  auto const last = view.row<std::int64_t>(last_block, {{"from", region.from}, {"to", region.to}}).value_or(0);
  auto const from = std::max(region.from, last + 1);
  ledger::Place const place{from, from + teams_a_pdu - 1};
  return lies_in(place, region) ? std::optional(place) : std::nullopt;
}

ledger::Place next_outside_place(ledger::View& view) {
  auto const from = std::max(outside.from, view.row<std::int64_t>(last_outside).value_or(0) + 1);
  return {from, from + teams_a_pdu - 1};
}

std::optional<std::int64_t> newest_team_number(ledger::View& view, ledger::Place place) {
  return view.row<std::int64_t>(newest_team, {{"from", place.from}, {"to", place.to}});
}

}  // namespace organisation
