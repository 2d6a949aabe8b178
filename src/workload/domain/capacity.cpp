#include "workload/domain/capacity.hpp"

#include <algorithm>

namespace workload {

std::int64_t capacity(std::int64_t points, std::int64_t available) {
  if (points == 0 || available == 0) return 0;
  return (Decimal::ratio(points, available, 3) * 1000).cut();
}

std::int64_t available_points(int points_for_grade, Decimal available_hours, Decimal hours_for_grade) {
  if (available_hours <= 0 || hours_for_grade == 0) return 0;
  return (Decimal(points_for_grade) * Decimal::ratio(available_hours, hours_for_grade, 15)).cut();
}

Impact impact(std::int64_t points, std::int64_t available, std::int64_t held, std::int64_t taken) {
  auto const after = points - held + taken;
  return {.points = after, .capacity = capacity(points, available), .potential = capacity(after, available)};
}

bool is_excessive(Weights const& weights, std::vector<std::int64_t> const& weeks) {
  auto const needed = static_cast<std::size_t>(weights.excessive_weeks);
  if (weeks.size() < needed) return false;
  return std::all_of(weeks.begin(), weeks.begin() + weights.excessive_weeks, [&](auto week) { return week > weights.excessive_over * 10; });
}

Band band(Weights const& weights, std::int64_t capacity) {
  if (capacity > weights.excessive_over * 10) return Band::dark_red;
  if (capacity >= weights.red_from * 10) return Band::red;
  return capacity >= weights.amber_from * 10 ? Band::amber : Band::green;
}

}  // namespace workload
