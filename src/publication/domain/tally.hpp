// How many inspections were rated what: by programme and calendar year of publication.
#pragma once
#include "publication/domain/inspection.hpp"

#include <array>
#include <span>

namespace publication {

struct Tally {
  std::string programme = {};
  std::string year = {};
  std::array<std::int64_t, 4> rated = {};    // Inadequate, Requires improvement, Good, Outstanding
  std::int64_t without = 0;                  // published without an overall rating, or not known
  std::int64_t all = 0;
};
// Delivery units and what is counted apart never come into one number. Oldest programme and year first; what has no date
// is in none of them (REG-02).
std::vector<Tally> tallied(std::span<Inspection const>, Subject);

// The newest of a unit among rows that stand newest first; nothing if there is none with a date.
Inspection const* latest_of(std::span<Inspection const>, UnitId);

}  // namespace publication
