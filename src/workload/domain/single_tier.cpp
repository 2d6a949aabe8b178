#include "workload/domain/single_tier.hpp"

#include <algorithm>

namespace workload {
namespace {

using MaybeTier = std::optional<Tier>;

MaybeTier floor_if(bool fact, Tier floor) { return fact ? MaybeTier(floor) : std::nullopt; }

tl::expected<MaybeTier, std::string> sexual(SingleTierRules const& rules, Predictors const& predictors) {
  auto const& score = predictors.dc_srp;
  auto const& band = predictors.dc_srp_band;
  if (!score || *score <= 0 || !band || *band == SexualBand::not_applicable) return MaybeTier{};
  for (auto const& row : rules.sexual)
    if (row.band == *band && *score >= row.score_from) return MaybeTier{row.tier};
  return tl::unexpected(std::string("the sexual reoffending score does not fit its band"));
}

MaybeTier mappa_and_rosh(SingleTierRules const& rules, Registered const& facts) {
  auto const& table = facts.mappa_category ? rules.rosh_with_mappa : rules.rosh_without_mappa;
  auto const found = table.find(facts.rosh);
  return found == table.end() ? std::nullopt : MaybeTier(found->second);
}

MaybeTier lifer(SingleTierRules const& rules, SingleTierInputs const& inputs) {
  if (!inputs.registered.lifer || !inputs.release) return std::nullopt;
  for (auto const& row : rules.lifer)
    if (*inputs.release >= years_before(inputs.today, row.within_years)) return row.tier;
  return rules.lifer_later;
}

Tier best(StepTiers const& steps, auto counts) {
  auto highest = Tier::g;
  for (auto const& [step, tier] : steps)
    if (counts(step)) highest = std::max(highest, tier);
  return highest;
}

bool provisional_by_static_scores(SingleTierRules const& rules, Predictors const& predictors, StepTiers const& steps) {
  bool const arp_static = predictors.arp_type == ScoreType::is_static, csrp_static = predictors.csrp_type == ScoreType::is_static;
  auto const others = best(steps, [](Step step) { return step != Step::reoffending; });
  if (arp_static && csrp_static) return others < rules.static_needs;
  if (arp_static) return others < rules.reoffending.at_highest_arp(predictors.csrp.value_or(0));
  if (csrp_static) return others < rules.reoffending.at_highest_csrp(predictors.arp.value_or(0));
  return false;
}

bool provisional_by_missing_rosh(SingleTierRules const& rules, Registered const& facts, Predictors const& predictors, StepTiers const& steps) {
  if (facts.rosh != Rosh::not_assessed) return false;
  bool const dynamic = predictors.arp_type == ScoreType::is_dynamic && predictors.csrp_type == ScoreType::is_dynamic;
  auto const others = best(steps, [&](Step step) { return step != Step::mappa_rosh && (step != Step::reoffending || dynamic); });
  return others < (facts.mappa_category ? rules.with_mappa_needs : rules.without_mappa_needs);
}

}  // namespace

base::Date years_before(base::Date day, int years) {
  std::chrono::year_month_day date{day};
  date -= std::chrono::years{years};
  if (!date.ok()) return base::Date{date.year() / date.month() / std::chrono::last};
  return base::Date{date};
}

Provisional provisional(SingleTierRules const& rules, Registered const& facts, Predictors const& predictors, StepTiers const& steps) {
  return {.static_scores = provisional_by_static_scores(rules, predictors, steps),
          .missing_rosh = provisional_by_missing_rosh(rules, facts, predictors, steps)};
}

tl::expected<SingleTier, std::string> single_tier(TierRules const& all_rules, SingleTierInputs const& inputs) {
  auto const& rules = all_rules.single;
  auto const& predictors = inputs.predictors;
  if (inputs.active_event == false) return SingleTier{.tier = Tier::not_supervised};
  if (!predictors.arp || !predictors.csrp) return SingleTier{.tier = Tier::missing};
  auto const sexual_tier = sexual(rules, predictors);
  if (!sexual_tier) return tl::unexpected(sexual_tier.error());
  auto const& facts = inputs.registered;
  SingleTier result;
  for (auto const& [step, tier] : {std::pair{Step::reoffending, MaybeTier(rules.reoffending.at(*predictors.arp, *predictors.csrp))},
                                   std::pair{Step::sexual_reoffending, *sexual_tier},
                                   std::pair{Step::mappa_rosh, mappa_and_rosh(rules, facts)},
                                   std::pair{Step::lifer_ipp, lifer(rules, inputs)},
                                   std::pair{Step::domestic_abuse, floor_if(facts.domestic_abuse, rules.domestic_abuse)},
                                   std::pair{Step::stalking, floor_if(facts.stalking, rules.stalking)},
                                   std::pair{Step::child_protection, floor_if(facts.child_protection, rules.child_protection)},
                                   std::pair{Step::sexual_offences, floor_if(inputs.sexual_offence, rules.sexual_offence)}})
    if (tier) result.steps.emplace(step, *tier);
  result.tier = best(result.steps, [](Step) { return true; });
  result.provisional = provisional(rules, facts, predictors, result.steps);
  return result;
}

bool changed(SingleTier const& before, SingleTier const& after) {
  return before.tier != after.tier || before.provisional.any() != after.provisional.any();
}

}  // namespace workload
