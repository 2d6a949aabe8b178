// Units as they stand on a day. Where no day is given it is today's.
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/unit.hpp"

#include <map>

namespace organisation {

// The unit as it stands on the day; if it did not exist then, as it stood nearest to it.
std::optional<Unit> find_unit(ledger::View&, UnitId, std::optional<base::Date> on = {});
// Nothing if no unit had the code on that day.
std::optional<Unit> unit_by_code(ledger::View&, std::string_view code, std::optional<base::Date> on = {});
// For imports: an old code stays valid for ever. The unit that has the code now, else the one that had it last.
std::optional<Unit> unit_by_any_code(ledger::View&, std::string_view code);
std::string name_on(ledger::View&, UnitId, std::optional<base::Date> on = {});  // empty if there is no such unit
std::map<UnitId, std::string> names_of_teams(ledger::View&, ledger::Place);   // of every team of a place, today

std::optional<Unit> national_unit(ledger::View&);
std::vector<Unit> regions(ledger::View&, std::optional<base::Date> on = {});                        // by name
std::vector<Unit> pdus(ledger::View&, std::optional<base::Date> on = {});                           // by name
std::vector<Unit> units_below(ledger::View&, UnitId parent, UnitKind kind, std::optional<base::Date> on = {});  // by name
std::vector<Unit> teams_of(ledger::View&, UnitId pdu, std::optional<base::Date> on = {});           // by number
std::vector<Unit> central_units(ledger::View&, std::optional<base::Date> on = {});
std::vector<Unit> units_of_kind(ledger::View&, UnitKind, std::optional<base::Date> on = {});        // by name
std::vector<UnitVersion> versions_of(ledger::View&, UnitId);                                        // oldest first

// The place of a unit: the interval of its team numbers; nowhere if there is no such unit.
ledger::Place place_of(ledger::View&, UnitId);

// The units above a team, the team itself included.
struct Above {
  std::optional<Unit> team = {};
  std::optional<Unit> pdu = {};      // or the central unit
  std::optional<Unit> region = {};
};
Above above_team(ledger::View&, std::int64_t team_no, std::optional<base::Date> on = {});
// The PDU (or central unit) and the region in which a unit lies; the unit itself counts.
std::optional<Unit> pdu_of(ledger::View&, UnitId, std::optional<base::Date> on = {});
std::optional<Unit> region_of(ledger::View&, UnitId, std::optional<base::Date> on = {});

// Units of a kind by a name that was typed or printed: exact name, then alias, folded. Two hits or none go to a person.
std::vector<Unit> units_named(ledger::View&, UnitKind, std::string_view name, std::optional<base::Date> on = {});
std::vector<std::string> aliases_of(ledger::View&, UnitId);

// A unit that stood before another and was split or merged. A report on it is never shown as one on its successor.
struct Predecessor {
  std::int64_t id = 0;
  std::string name = {};
  UnitCode code = {};              // empty: not known
  UnitCode region = {};
  std::string valid_to = {};       // as published: "2025-03", or empty
  std::string successors = {};     // codes, separated by ";"
  std::string notes = {};
};
std::vector<Predecessor> predecessors(ledger::View&);
// Those of a unit, under whichever of its codes they were written down.
std::vector<Predecessor> predecessors_of(ledger::View&, UnitId);

}  // namespace organisation
