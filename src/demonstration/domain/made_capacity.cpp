#include "demonstration/domain/made_capacity.hpp"

#include <algorithm>

namespace demonstration {
namespace {

constexpr std::int64_t limit = 1100;  // 110%

}  // namespace

bool is_middle(std::size_t nth, std::size_t officers) { return nth == officers / 2 || (officers % 2 == 0 && nth + 1 == officers / 2); }

// From a third below the middle to a third above it, evenly but for a gap beside the middle, so that no other comes to stand in it.
std::vector<std::int64_t> wanted_capacities(CapacityPlan const& plan, std::size_t officers) {
  std::vector<std::int64_t> all;
  auto const half = static_cast<std::int64_t>(officers / 2);
  for (std::size_t n = 0; n < officers; ++n) {
    auto const from_middle = static_cast<std::int64_t>(n) - half;
    if (is_middle(n, officers)) all.push_back(plan.median);
    else if (from_middle < 0) all.push_back(plan.median - 30 + from_middle * plan.median / 3 / std::max<std::int64_t>(half, 1));
    else all.push_back(plan.median + 30 + from_middle * plan.median / 3 / std::max<std::int64_t>(half, 1));
  }
  return all;
}

std::optional<std::vector<int>> make_up(std::int64_t missing, std::vector<int> const& weights) {
  if (missing < 0) return std::nullopt;
  auto const size = static_cast<std::size_t>(missing) + 1;
  std::vector<int> fewest(size, -1), last(size, -1);  // contacts for each sum, and the last of them
  fewest[0] = 0;
  for (std::size_t sum = 1; sum < size; ++sum)
    for (std::size_t i = 0; i < weights.size(); ++i) {
      auto const weight = static_cast<std::size_t>(weights[i]);
      if (weight == 0 || weight > sum || fewest[sum - weight] < 0) continue;
      if (fewest[sum] < 0 || fewest[sum - weight] + 1 < fewest[sum]) fewest[sum] = fewest[sum - weight] + 1, last[sum] = static_cast<int>(i);
    }
  if (fewest.back() < 0) return std::nullopt;
  std::vector<int> counts(weights.size(), 0);
  for (auto sum = size - 1; sum > 0;) {
    auto const i = static_cast<std::size_t>(last[sum]);
    ++counts[i];
    sum -= static_cast<std::size_t>(weights[i]);
  }
  return counts;
}

std::vector<std::int64_t> weeks_before(base::Random& random, std::int64_t now, int weeks, int weeks_over) {
  std::vector<std::int64_t> all;
  auto level = now;
  for (int week = 1; week < weeks; ++week) {
    level = level * random.between(978, 1019) / 1000;
    auto value = random.chance(1, 6) ? level * random.between(880, 960) / 1000 : level;
    if (week < weeks_over) value = std::max(value, limit + random.between(25, 90));
    else if (week == weeks_over) value = std::min(value, limit - random.between(10, 90));
    all.push_back(value);
  }
  return all;
}

}  // namespace demonstration
