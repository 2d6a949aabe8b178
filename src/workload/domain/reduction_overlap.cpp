#include "workload/domain/reduction_overlap.hpp"

#include <fmt/format.h>

namespace workload {
namespace {

bool counts(Reduction const& each) { return each.status != ReductionStatus::archived && each.status != ReductionStatus::deleted; }
bool overlap(Reduction const& a, Reduction const& b) { return a.from < b.to && b.from < a.to; }

std::string day(base::LocalTime at) { return base::date_in_full(std::chrono::floor<std::chrono::days>(at)); }

}  // namespace

std::vector<std::string> overlap_faults(std::vector<Dated> const& others, Dated const& added, Decimal contracted) {
  std::vector<std::string> faults;
  // The most hours at once stand where one of them begins.
  std::vector<base::LocalTime> starts{added.reduction.from};
  for (auto const& other : others) {
    if (!counts(other.reduction) || !overlap(other.reduction, added.reduction)) continue;
    if (other.reason == added.reason)
      faults.push_back(fmt::format("{} is recorded from {} to {} already: change that one, or choose dates that do not overlap it", other.reason, day(other.reduction.from), day(other.reduction.to)));
    starts.push_back(std::max(other.reduction.from, added.reduction.from));
  }
  for (auto const start : starts) {
    Decimal sum = added.reduction.hours;
    std::string with;
    for (auto const& other : others)
      if (counts(other.reduction) && other.reduction.from <= start && start < other.reduction.to)
        sum = sum + other.reduction.hours, with += fmt::format("{}{} ({} hours until {})", with.empty() ? "" : ", ", other.reason, other.reduction.hours.plain(), day(other.reduction.to));
    if (sum <= contracted) continue;
    faults.push_back(with.empty() ? fmt::format("{} hours are more than the {} hours contracted", sum.plain(), contracted.plain())
                                  : fmt::format("With {} this takes {} of {} contracted hours off", with, sum.plain(), contracted.plain()));
    break;
  }
  return faults;
}

}  // namespace workload
