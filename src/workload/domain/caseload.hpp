// Whose work it is: which cases and contacts count for a practitioner in a team, and what was allocated lately.
#pragma once
#include "base/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace workload {

// Figures belong to a pair: someone in two teams has two workloads.
struct StaffTeam {
  std::string staff = {};
  std::string team = {};
  friend bool operator==(StaffTeam const&, StaffTeam const&) = default;
};

// A case as it may come: from the latest nightly extract, from an active allocation made here, or both.
struct CaseSources {
  std::string crn = {};
  bool in_batch = false;           // for this staff member and team
  std::string row_type = {};       // of the extract
  bool allocated_here = false;     // an active person manager record of this staff member and team
  bool has_details = false;        // tier and type are held
};
// How many count: each person once, and only those of the row type that counts.
std::int64_t caseload(std::vector<CaseSources> const&, std::string const& counted_row_type);

struct ContactSides {
  std::int64_t outside_caseload = 0;
  std::int64_t by_others = 0;
};
// The contact `by` somebody on a case managed by `manager`, as seen by `who`. Persons are compared by staff code alone:
// the same person in another team is nobody else.
ContactSides contact_sides(StaffTeam const& who, StaffTeam const& by, StaffTeam const& manager);

struct Allocation {
  StaffTeam to = {};
  base::LocalTime created = {};
  bool active = true;
};
std::int64_t allocated_since(std::vector<Allocation> const&, base::LocalTime since);
// Active ones of this staff member and team, created since midnight seven days ago.
std::int64_t cases_past_week(std::vector<Allocation> const&, StaffTeam const&, base::LocalTime now);

// Counts of cases by tier at one place, as an overview adds them up: A to D, then AS to DS; each the sum of its four.
struct TierCounts {
  std::array<std::int64_t, 8> levels = {};
  std::int64_t untiered = 0;
  TierCounts& operator+=(TierCounts const&);
};

}  // namespace workload
