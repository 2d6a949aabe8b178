// What this area tells the later ones.
#pragma once
#include "organisation/domain/staff.hpp"
#include "organisation/domain/unit.hpp"

namespace organisation {

// A member of staff is away, or back, or no longer posted to a unit: what is hers needs another owner from that day.
struct StaffAway {
  StaffId staff = {};
  base::Date from = {};
  std::optional<base::Date> to = {};    // the last day; nothing: until further notice
};
struct StaffBack {
  StaffId staff = {};
  base::Date from = {};                 // the first day back
};
struct PostingEnded {
  StaffId staff = {};
  UnitId unit = {};
  base::Date on = {};                   // the first day without it
};

// A team is another unit's now, or the same unit's under other numbers: its people, and what is open about them, go with it.
struct TeamMoved {
  UnitId team = {};
  std::int64_t former = 0, number = 0;  // the number it had, and the one it has from now on
  UnitId from = {}, to = {};            // the units above it
  std::string from_name = {}, to_name = {};
  ChangeKind change = ChangeKind::move_region;
};
// A unit ended, and these units have what was its.
struct UnitFollowed {
  UnitId unit = {};
  std::vector<UnitId> by = {};
};

}  // namespace organisation
