#include "workload/domain/caseload.hpp"

#include <algorithm>
#include <set>

namespace workload {

std::int64_t caseload(std::vector<CaseSources> const& cases, std::string const& counted_row_type) {
  std::set<std::string> counted;
  for (auto const& each : cases)
    if (each.has_details && ((each.in_batch && each.row_type == counted_row_type) || each.allocated_here)) counted.insert(each.crn);
  return static_cast<std::int64_t>(counted.size());
}

ContactSides contact_sides(StaffTeam const& who, StaffTeam const& by, StaffTeam const& manager) {
  return {.outside_caseload = by == who && manager.staff != who.staff, .by_others = manager == who && by.staff != who.staff};
}

std::int64_t allocated_since(std::vector<Allocation> const& all, base::LocalTime since) {
  return std::ranges::count_if(all, [&](auto const& each) { return each.active && each.created >= since; });
}

std::int64_t cases_past_week(std::vector<Allocation> const& all, StaffTeam const& who, base::LocalTime now) {
  base::LocalTime const since = std::chrono::floor<std::chrono::days>(now) - std::chrono::days{7};
  return std::ranges::count_if(all, [&](auto const& each) { return each.to == who && each.active && each.created >= since; });
}

TierCounts& TierCounts::operator+=(TierCounts const& other) {
  for (std::size_t i = 0; i < levels.size(); ++i) levels[i] += other.levels[i];
  untiered += other.untiered;
  return *this;
}

}  // namespace workload
