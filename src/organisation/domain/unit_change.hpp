// Changes of the organisation as an administrator writes them down: a small file, a row for each unit that comes out of
// a change. docs/organisation-changes.md publishes the columns.
#pragma once
#include "base/time.hpp"
#include "organisation/domain/files.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

// A unit that comes out of a change: one that stands already, by its code, or a new one.
struct Successor {
  std::string code = {}, name = {};
  Codes teams = {};                       // names of teams it takes
  Codes forces = {}, authorities = {};    // none: those of the units before it
};

struct UnitChange {
  std::size_t line = 0;                   // of its first row
  base::Date on = {};
  ChangeKind kind = ChangeKind::rename;
  Codes units = {};                       // before: codes, old ones too, or names
  std::vector<Successor> into = {};       // never empty; more than one for a split only
  std::string region = {};                // move_region and create: its code
  std::string notes = {};
};

inline constexpr std::string_view unit_changes_file = "changes.csv";

// Rows of a split that name one unit and one day are one change. Every problem at once: a form that is wrong, a value
// that the change needs and a value that it does not take.
tl::expected<std::vector<UnitChange>, std::vector<FileProblem>> read_unit_changes(std::string_view csv);
// The same change as a file of its own, for a change that waits for its day.
std::string unit_change_as_csv(UnitChange const&);

}  // namespace organisation
