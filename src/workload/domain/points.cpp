#include "workload/domain/points.hpp"

#include <fmt/format.h>
#include <stdexcept>

namespace workload {
namespace {

bool is_unsupervised(std::string_view tier) { return tier.size() == 3 && tier.ends_with('S'); }

std::int64_t contact_points(Weights const& weights, std::vector<Contacts> const& contacts) {
  std::int64_t points = 0;
  for (auto const& each : contacts)
    if (auto const found = weights.contacts.find(each.code); found != weights.contacts.end()) points += found->second * each.count;
  return points;
}

}  // namespace

std::optional<int> case_points(Weights const& weights, Case const& one) {
  if (one.tier.empty()) return 0;
  std::string_view const tier = one.tier;
  bool const unsupervised = is_unsupervised(tier);
  auto const& table = one.t2a ? weights.t2a_cases : weights.cases;
  auto const found = table.find(tier.substr(0, unsupervised ? 2 : tier.npos));
  if (found == table.end()) return std::nullopt;
  return unsupervised ? weights.unsupervised_points : found->second.of(one.type);
}

WorkPoints work_points(Weights const& weights, Work const& work) {
  WorkPoints points;
  for (auto const& each : work.cases) {
    auto const one = case_points(weights, each);
    if (!one) throw std::invalid_argument(fmt::format("no tier is called “{}”", each.tier));
    points.cases += *one * each.count;
    if (each.tier.empty()) points.untiered += each.count;
  }
  points.reports = work.standard_reports * weights.standard_report + work.fast_reports * weights.fast_report;
  points.outside_caseload = contact_points(weights, work.outside_caseload);
  points.by_others = contact_points(weights, work.by_others);
  return points;
}

std::optional<int> tier_number(std::string_view tier) {
  if (tier.empty()) return 0;
  bool const unsupervised = is_unsupervised(tier);
  auto const plain = tier.substr(0, unsupervised ? 2 : tier.npos);
  if (plain.size() != 2 || plain[0] < 'A' || plain[0] > 'D' || plain[1] < '0' || plain[1] > '3') return std::nullopt;
  return (plain[0] - 'A') * 4 + ('3' - plain[1]) + 1 + (unsupervised ? 16 : 0);
}

}  // namespace workload
