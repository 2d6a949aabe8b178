#include "workload/domain/why_tier.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workload {
namespace {

std::string points(int count) { return count == 1 ? std::string("1 point") : fmt::format("{} points", count); }

std::string what(Item item, TwoAxesInputs const& inputs) {
  auto const& facts = inputs.registered;
  switch (item) {
    case Item::rsr: return fmt::format("Risk of serious recidivism score: {}", inputs.rsr.text());
    case Item::rosh: return fmt::format("Risk of serious harm: {}", people::label(facts.rosh));
    case Item::mappa: return facts.mappa_level ? fmt::format("MAPPA level {}", facts.mappa_level->substr(1)) : std::string("No MAPPA level");
    case Item::complexity: return fmt::format("Complexity factors: {}", facts.complexity.size());
    case Item::women: return inputs.female ? "Additional factors for women" : "Additional factors for women: not a woman";
    case Item::needs: return "Needs of the assessment";
    case Item::ogrs: return fmt::format("Reoffending score (OGRS): {}", inputs.ogrs);
    case Item::iom: return facts.iom ? "In the IOM cohort" : "Not in the IOM cohort";
    case Item::no_mandate: return "No sentence or requirement that can bring change";
    case Item::no_assessment: return "No usable full assessment";
  }
  return {};
}

bool is_protect(Item item) { return item <= Item::women; }

std::string mappa_and_rosh(Registered const& facts) {
  auto const rosh = fmt::format("risk of serious harm: {}", people::label(facts.rosh));
  if (!facts.mappa_category) return "Not under MAPPA, " + rosh;
  return facts.mappa_category_assumed ? "Under MAPPA, " + rosh : fmt::format("MAPPA category {}, {}", facts.mappa_category->substr(1), rosh);
}

std::string what(Step step, Registered const& facts) {
  switch (step) {
    case Step::reoffending: return "Reoffending scores";
    case Step::sexual_reoffending: return "Sexual reoffending score";
    case Step::mappa_rosh: return mappa_and_rosh(facts);
    case Step::lifer_ipp: return "Life sentence or imprisonment for public protection";
    case Step::domestic_abuse: return "Domestic abuse registration";
    case Step::stalking: return "Stalking registration";
    case Step::child_protection: return "Child protection registration";
    case Step::sexual_offences: return "Has committed a sexual offence";
  }
  return {};
}

}  // namespace

std::vector<Reason> why(TierRules const& rules, TwoAxesInputs const& inputs, TwoAxes const& tier) {
  std::vector<Reason> reasons;
  for (auto const& each : tier.items)
    if (is_protect(each.item)) reasons.push_back({what(each.item, inputs), points(each.points)});
  if (tier.not_added > 0)
    reasons.push_back({"Of the recidivism score and risk of serious harm only the larger counts", fmt::format("{} taken off", points(tier.not_added))});
  reasons.push_back({fmt::format("Protect level {}", base::word(tier.protect)), points(tier.protect_points)});
  for (auto const& each : tier.items)
    if (!is_protect(each.item)) reasons.push_back({what(each.item, inputs), points(each.points)});
  if (inputs.mandate && inputs.assessment) {
    for (auto const& [need, severity] : inputs.assessment->needs)
      if (auto const* section = rules.change.needs.section(need); section && severity != Severity::no_need)
        reasons.push_back({fmt::format("of these, {}: {}", label(need), label(severity)),
                           points(section->weight * rules.change.needs.severities.at(severity))});
  }
  reasons.push_back({fmt::format("Change level {}", tier.change), points(tier.change_points)});
  if (tier.unsupervised) reasons.push_back({"Past the two-thirds point and not supervised", "the letter S"});
  return reasons;
}

std::vector<Reason> why(SingleTierInputs const& inputs, SingleTier const& result) {
  if (result.tier == Tier::not_supervised) return {{"No active event", "not supervised"}};
  if (result.tier == Tier::missing) return {{"A reoffending score is missing", "no tier yet"}};
  std::vector<std::pair<Step, Tier>> steps(result.steps.begin(), result.steps.end());
  std::ranges::stable_sort(steps, std::greater{}, &std::pair<Step, Tier>::second);
  std::vector<Reason> reasons;
  for (auto const& [step, tier] : steps) reasons.push_back({what(step, inputs.registered), fmt::format("tier {}", base::word(tier))});
  if (inputs.registered.mappa_category_assumed && result.steps.contains(Step::mappa_rosh)) reasons.push_back({"MAPPA category: not recorded", "read as having one"});
  if (result.provisional.static_scores) reasons.push_back({"A reoffending score is static", "provisional"});
  if (result.provisional.missing_rosh) reasons.push_back({"Risk of serious harm is not yet assessed", "provisional"});
  return reasons;
}

}  // namespace workload
