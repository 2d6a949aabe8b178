#include "workload/domain/reduction.hpp"

#include <fmt/format.h>

namespace workload {
namespace {

constexpr int most_hours = 37;
constexpr std::size_t notes_below = 4000;

bool inside(Reduction const& each, base::LocalTime now) { return each.from < now && now < each.to; }
bool is_over(ReductionStatus status) { return status == ReductionStatus::archived || status == ReductionStatus::deleted; }

}  // namespace

ReductionStatus nightly_status(Reduction const& each, base::LocalTime now) {
  if (each.status == ReductionStatus::scheduled && inside(each, now)) return ReductionStatus::active;
  if (each.status == ReductionStatus::active && each.to < now) return ReductionStatus::archived;
  return each.status;
}

ReductionStatus status_on_saving(Reduction const& each, base::LocalTime now) {
  if (each.to < now) return ReductionStatus::archived;
  return each.from < now ? ReductionStatus::active : ReductionStatus::scheduled;
}

Decimal reduction_hours(std::vector<Reduction> const& reductions, base::LocalTime now) {
  Decimal hours;
  for (auto const& each : reductions)
    if (!is_over(each.status) && inside(each, now)) hours = hours + each.hours;
  return hours;
}

std::optional<NextChange> next_change(std::vector<Reduction> const& reductions, base::LocalTime now) {
  std::optional<NextChange> next;
  for (std::size_t i = 0; i < reductions.size(); ++i) {
    if (is_over(reductions[i].status)) continue;
    for (auto const& change : {NextChange{reductions[i].from, i, false}, NextChange{reductions[i].to, i, true}})
      if (change.at > now && (!next || change.at < next->at)) next = change;
  }
  return next;
}

std::vector<std::string> reduction_faults(ReductionReason const& reason, Reduction const& each, Decimal contracted_hours, std::size_t notes) {
  std::vector<std::string> faults;
  if (each.hours < 0 || each.hours > most_hours) faults.push_back(fmt::format("Hours must be 0 to {}", most_hours));
  else if (reason.max_percent && each.hours * 100 > contracted_hours * *reason.max_percent)
    faults.push_back(fmt::format("{} may take at most {}% of contracted hours", reason.name, *reason.max_percent));
  if (each.to <= each.from) faults.push_back("The end must be after the start");
  if (notes >= notes_below) faults.push_back(fmt::format("Notes must be shorter than {} characters", notes_below));
  return faults;
}

}  // namespace workload
