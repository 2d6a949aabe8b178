// How much of a practitioner's capacity is used. Source: hmpps-workload, CapacityCalculator. Exact: the roundings are the
// source's own, nothing else is rounded.
#pragma once
#include "workload/domain/weights.hpp"

namespace workload {

// Tenths of a per cent: workload by available points, rounded half up to three places, so 147 is 14.7%. 0 if either is 0.
std::int64_t capacity(std::int64_t points, std::int64_t available);

// points x (hours / hours for the grade, to 15 places half up), cut to a whole number; 0 without hours.
std::int64_t available_points(int points_for_grade, Decimal available_hours, Decimal hours_for_grade);

struct Impact {
  std::int64_t points = 0;      // after
  std::int64_t capacity = 0;    // before, tenths of a per cent
  std::int64_t potential = 0;   // after
};
// What taking a case does. `held`: the points of the same case as it is held already by this staff member and team (0: it is not).
Impact impact(std::int64_t points, std::int64_t available, std::int64_t held, std::int64_t taken);

// Over 110% in each of the four latest weeks. Tenths of a per cent, newest first.
bool is_excessive(Weights const&, std::vector<std::int64_t> const& weeks);

enum class Band { green, amber, red, dark_red };
Band band(Weights const&, std::int64_t capacity);

}  // namespace workload
