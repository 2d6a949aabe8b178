#include "organisation/store/units.hpp"

#include "organisation/domain/name_match.hpp"
#include "organisation/store/unit_sql.hpp"
#include "sql/compose.hpp"

namespace organisation {

namespace {

using sql_of::unit_columns;
using sql_of::unit_tables;
using sql_of::version_on_the_day;

constexpr ledger::Scoped every_version{"organisation.unit_versions", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where u.id = :id order by v.valid_from, v.id");
}>};
constexpr ledger::Scoped teams_within{"organisation.teams_within", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where u.kind = 'team' and u.team_from between :from and :to order by u.id, v.valid_from, v.id");
}>};
constexpr ledger::Scoped by_code{"organisation.unit_by_code", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where v.code = :code and ", version_on_the_day, "order by v.id");
}>};
constexpr ledger::Scoped by_any_code{"organisation.unit_by_any_code", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where v.code = :code order by v.valid_from desc, v.id desc");
}>};
constexpr ledger::Scoped of_kind{"organisation.units_of_kind", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where u.kind = :kind and ", version_on_the_day, "order by v.name, u.id");
}>};
constexpr ledger::Scoped below{"organisation.units_below", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where v.parent_id = :parent and u.kind = :kind and ", version_on_the_day, "order by v.name, u.id");
}>};
constexpr ledger::Scoped teams_in_order{"organisation.teams_of", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where v.parent_id = :parent and u.kind = 'team' and ", version_on_the_day, "order by u.team_from, u.id");
}>};
constexpr ledger::Scoped around_number{"organisation.units_around_team", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "where u.kind <> 'national' and u.team_from <= :number and u.team_to >= :number "
                     "order by u.id, v.valid_from, v.id");
}>};
constexpr ledger::Scoped place{"organisation.place_of", "select u.team_from, u.team_to from unit u where u.id = :id"};
constexpr ledger::Scoped alias_rows{
    "organisation.aliases_of", "select a.alias from unit_alias a where a.unit_id = :id order by a.alias, a.folded"};
constexpr ledger::Scoped by_alias{"organisation.units_by_alias", sql::composed<[] {
  return sql::pieces("select ", unit_columns, unit_tables, "join unit_alias a on a.unit_id = u.id "
                     "where a.folded = :folded and u.kind = :kind and ", version_on_the_day, "order by u.id");
}>};
constexpr ledger::Scoped history{
    "organisation.unit_history",
    "select v.id, v.unit_id, v.code, v.name, v.parent_id, v.change_kind, v.valid_from, v.valid_to, v.notes, v.recorded_at, "
    "v.recorded_by from unit_version v where v.unit_id = :id order by v.valid_from, v.id"};
constexpr ledger::Scoped country_row{"organisation.country", "select u.id from unit u where u.kind = 'national' order by u.id"};
constexpr ledger::Scoped every_predecessor{
    "organisation.predecessors",
    "select p.id, p.name, p.code, p.region_code, p.valid_to, p.successor_codes, p.notes from unit_predecessor p order by p.id"};

base::Date day_of(ledger::View const& view, std::optional<base::Date> on) { return on.value_or(view.today()); }

// Of one unit's versions, oldest first: the one valid on the day, else the one nearest before it, else the first.
std::optional<Unit> as_it_stood(std::span<Unit const> versions, base::Date day) {
  std::optional<Unit> best;
  for (auto const& version : versions)
    if (!best || version.valid_from <= day) best = version;
  return best;
}

// The same for rows of several units, sorted by unit.
std::vector<Unit> each_as_it_stood(std::vector<Unit> const& rows, base::Date day) {
  std::vector<Unit> units;
  for (auto begin = rows.begin(); begin != rows.end();) {
    auto const end = std::find_if(begin, rows.end(), [&](Unit const& u) { return u.id != begin->id; });
    if (auto unit = as_it_stood({begin, end}, day)) units.push_back(std::move(*unit));
    begin = end;
  }
  return units;
}

bool is_local(UnitKind kind) { return kind == UnitKind::pdu || kind == UnitKind::central || lies_outside(kind); }

std::vector<Unit> around(ledger::View& view, std::int64_t number, base::Date day) {
  return each_as_it_stood(view.rows<Unit>(around_number, {{"number", number}}), day);
}

// Upwards by the parents of the day, not by today's numbers: a team may have been another unit's then.
void climb(ledger::View& view, std::optional<UnitId> parent, base::Date day, Above& above) {
  for (int step = 0; parent && step < 5; ++step) {
    auto unit = find_unit(view, *parent, day);
    if (!unit) return;
    parent = unit->parent;
    if (is_local(unit->kind)) above.pdu = std::move(unit);
    else if (unit->kind == UnitKind::region) above.region = std::move(unit);
  }
}

}  // namespace

std::optional<Unit> find_unit(ledger::View& view, UnitId id, std::optional<base::Date> on) {
  return as_it_stood(view.rows<Unit>(every_version, {{"id", id}}), day_of(view, on));
}

std::optional<Unit> unit_by_code(ledger::View& view, std::string_view code, std::optional<base::Date> on) {
  if (code.empty()) return std::nullopt;
  return view.row<Unit>(by_code, {{"code", code}, {"day", day_of(view, on)}});
}

std::optional<Unit> unit_by_any_code(ledger::View& view, std::string_view code) {
  if (auto now = unit_by_code(view, code)) return now;
  if (code.empty()) return std::nullopt;
  auto const last = view.row<Unit>(by_any_code, {{"code", code}});
  if (!last) return std::nullopt;
  return find_unit(view, last->id);
}

std::string name_on(ledger::View& view, UnitId id, std::optional<base::Date> on) {
  auto const unit = find_unit(view, id, on);
  return unit ? unit->name : std::string();
}

std::map<UnitId, std::string> names_of_teams(ledger::View& view, ledger::Place place) {
  std::map<UnitId, std::string> names;
  for (auto& team : each_as_it_stood(view.rows<Unit>(teams_within, {{"from", place.from}, {"to", place.to}}), view.today())) names.emplace(team.id, std::move(team.name));
  return names;
}

std::optional<Unit> national_unit(ledger::View& view) {
  auto const id = view.row<UnitId>(country_row);
  if (!id) return std::nullopt;
  return find_unit(view, *id);
}

std::vector<Unit> regions(ledger::View& view, std::optional<base::Date> on) {
  return view.rows<Unit>(of_kind, {{"kind", UnitKind::region}, {"day", day_of(view, on)}});
}
std::vector<Unit> pdus(ledger::View& view, std::optional<base::Date> on) {
  return view.rows<Unit>(of_kind, {{"kind", UnitKind::pdu}, {"day", day_of(view, on)}});
}
std::vector<Unit> central_units(ledger::View& view, std::optional<base::Date> on) {
  return view.rows<Unit>(of_kind, {{"kind", UnitKind::central}, {"day", day_of(view, on)}});
}
std::vector<Unit> units_of_kind(ledger::View& view, UnitKind kind, std::optional<base::Date> on) {
  return view.rows<Unit>(of_kind, {{"kind", kind}, {"day", day_of(view, on)}});
}
std::vector<Unit> units_below(ledger::View& view, UnitId parent, UnitKind kind, std::optional<base::Date> on) {
  return view.rows<Unit>(below, {{"parent", parent}, {"kind", kind}, {"day", day_of(view, on)}});
}
std::vector<Unit> teams_of(ledger::View& view, UnitId pdu, std::optional<base::Date> on) {
  return view.rows<Unit>(teams_in_order, {{"parent", pdu}, {"day", day_of(view, on)}});
}
std::vector<UnitVersion> versions_of(ledger::View& view, UnitId id) {
  return view.rows<UnitVersion>(history, {{"id", id}});
}

ledger::Place place_of(ledger::View& view, UnitId id) {
  return view.row<ledger::Place>(place, {{"id", id}}).value_or(ledger::nowhere);
}

Above above_team(ledger::View& view, std::int64_t team_no, std::optional<base::Date> on) {
  Above above;
  auto const day = day_of(view, on);
  auto units = around(view, team_no, day);
  for (auto& unit : units) {
    if (unit.kind == UnitKind::team) above.team = std::move(unit);
    else if (is_local(unit.kind)) above.pdu = std::move(unit);
    else if (unit.kind == UnitKind::region) above.region = std::move(unit);
  }
  if (!above.team) return above;
  above.pdu.reset();
  above.region.reset();
  climb(view, above.team->parent, day, above);
  return above;
}

std::optional<Unit> pdu_of(ledger::View& view, UnitId id, std::optional<base::Date> on) {
  auto unit = find_unit(view, id, on);
  if (!unit || is_local(unit->kind)) return unit;
  if (unit->kind != UnitKind::team) return std::nullopt;
  Above above;
  climb(view, unit->parent, day_of(view, on), above);
  return above.pdu;
}

std::optional<Unit> region_of(ledger::View& view, UnitId id, std::optional<base::Date> on) {
  auto unit = find_unit(view, id, on);
  if (!unit || unit->kind == UnitKind::region) return unit;
  Above above;
  climb(view, unit->parent, day_of(view, on), above);
  return above.region;
}

std::vector<Unit> units_named(ledger::View& view, UnitKind kind, std::string_view name, std::optional<base::Date> on) {
  auto const folded = fold_name(name);
  auto const day = day_of(view, on);
  auto hits = view.rows<Unit>(of_kind, {{"kind", kind}, {"day", day}});
  std::erase_if(hits, [&](Unit const& unit) { return fold_name(unit.name) != folded; });
  if (!hits.empty() || folded.empty()) return hits;
  return view.rows<Unit>(by_alias, {{"folded", folded}, {"kind", kind}, {"day", day}});
}

std::vector<std::string> aliases_of(ledger::View& view, UnitId id) {
  return view.rows<std::string>(alias_rows, {{"id", id}});
}

std::vector<Predecessor> predecessors(ledger::View& view) { return view.rows<Predecessor>(every_predecessor); }

std::vector<Predecessor> predecessors_of(ledger::View& view, UnitId unit) {
  auto all = predecessors(view);
  auto const versions = versions_of(view, unit);
  auto const names_it = [&](Predecessor const& gone) {
    return std::ranges::any_of(versions, [&](UnitVersion const& version) {
      return !version.code.value.empty() && (";" + gone.successors + ";").find(";" + version.code.value + ";") != std::string::npos;
    });
  };
  std::erase_if(all, std::not_fn(names_it));
  return all;
}

}  // namespace organisation
