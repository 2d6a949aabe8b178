#include "workload/domain/two_axes.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workload {
namespace {

template <class Level>
Level level_of(std::vector<LevelFrom<Level>> const& levels, int points) {
  auto const found = std::ranges::find_if(levels, [&](auto const& each) { return points >= each.points; });
  return found == levels.end() ? levels.back().level : found->level;
}

int rsr_points(ProtectRules const& rules, Decimal rsr) {
  for (auto const& range : rules.rsr)
    if (rsr >= range.from && rsr <= range.to) return range.points;
  return 0;
}

int rosh_points(ProtectRules const& rules, Rosh rosh) {
  auto const found = rules.rosh.find(rosh);
  return found == rules.rosh.end() ? 0 : found->second;
}

int mappa_points(ProtectRules const& rules, std::optional<std::string> const& level) {
  if (!level) return 0;
  auto const found = rules.mappa_levels.find(*level);
  return found == rules.mappa_levels.end() ? 0 : found->second;
}

int women_points(TierRules const& rules, TwoAxesInputs const& inputs) {
  if (!inputs.female) return 0;
  int points = inputs.enforcement ? rules.protect.enforcement : 0;
  if (!inputs.assessment) return points;
  auto const says_so = [&](Answer answer) { return answer_score(rules.change.needs, answer) > 0; };
  if (says_so(inputs.assessment->parenting)) points += rules.protect.parenting;
  if (says_so(inputs.assessment->impulsivity) || says_so(inputs.assessment->temper)) points += rules.protect.self_control;
  return points;
}

void add_protect(TierRules const& rules, TwoAxesInputs const& inputs, TwoAxes& tier) {
  auto const& protect = rules.protect;
  int const rsr = rsr_points(protect, inputs.rsr), rosh = rosh_points(protect, inputs.registered.rosh);
  tier.items = {{Item::rsr, rsr},
                {Item::rosh, rosh},
                {Item::mappa, mappa_points(protect, inputs.registered.mappa_level)},
                {Item::complexity, protect.complexity * static_cast<int>(inputs.registered.complexity.size())},
                {Item::women, women_points(rules, inputs)}};
  tier.not_added = std::min(rsr, rosh);
  for (auto const& each : tier.items) tier.protect_points += each.points;
  tier.protect_points -= tier.not_added;
  tier.protect = level_of(protect.levels, tier.protect_points);
}

void add_change(ChangeRules const& rules, TwoAxesInputs const& inputs, TwoAxes& tier) {
  if (!inputs.mandate) {
    tier.change = rules.no_mandate;
    tier.items.push_back({Item::no_mandate, 0});
    return;
  }
  if (!inputs.assessment) {
    tier.change = rules.no_assessment;
    tier.items.push_back({Item::no_assessment, 0});
    return;
  }
  for (auto const& each : {ItemPoints{Item::needs, need_points(rules.needs, inputs.assessment->needs)},
                           ItemPoints{Item::ogrs, inputs.ogrs / rules.ogrs_divisor}, ItemPoints{Item::iom, inputs.registered.iom ? rules.iom : 0}}) {
    tier.items.push_back(each);
    tier.change_points += each.points;
  }
  tier.change = level_of(rules.levels, tier.change_points);
}

}  // namespace

std::string TwoAxes::text() const { return fmt::format("{}{}{}", base::word(protect), change, unsupervised ? "S" : ""); }

TwoAxes two_axes(TierRules const& rules, TwoAxesInputs const& inputs) {
  TwoAxes tier{.unsupervised = inputs.registered.unsupervised};
  add_protect(rules, inputs, tier);
  add_change(rules.change, inputs, tier);
  return tier;
}

bool changed(TwoAxes const& before, TwoAxes const& after) {
  return before.protect != after.protect || before.change != after.change || before.unsupervised != after.unsupervised;
}

}  // namespace workload
