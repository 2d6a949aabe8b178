#include "people/domain/priority.hpp"

namespace people {
namespace {

using Reasons = std::vector<std::string>;

bool high_tier(std::string_view tier) {
  if (!is_tier(tier) || tier.empty()) return false;
  if (tier.size() == 1) return tier[0] <= 'C';
  return tier.size() <= 3 && tier[0] <= 'B';
}

void flags_of(Circumstances const& facts, std::initializer_list<FlagCode> codes, Reasons& reasons) {
  for (auto code : codes)
    if (facts.has(code)) reasons.push_back(fmt::format("{} flag", label(code)));
}

Reasons reasons_for_first(Circumstances const& facts) {
  Reasons reasons;
  if (facts.rosh >= Rosh::high) reasons.push_back(fmt::format("{} risk of serious harm", label(facts.rosh)));
  flags_of(facts, {FlagCode::child_protection, FlagCode::risk_to_children, FlagCode::da_perpetrator, FlagCode::stalking}, reasons);
  if (facts.mappa_level >= 2) reasons.push_back(fmt::format("MAPPA level {}", facts.mappa_level));
  if (high_tier(facts.tier)) reasons.push_back(fmt::format("tier {}", facts.tier));
  return reasons;
}

Reasons reasons_for_soon(Circumstances const& facts) {
  Reasons reasons;
  if (facts.rosh == Rosh::medium) reasons.push_back("medium risk of serious harm");
  flags_of(facts, {FlagCode::da_history, FlagCode::child_concerns}, reasons);
  if (facts.household_child) reasons.push_back("a child in the household");
  return reasons;
}

PriorityReason standing_priority(Circumstances const& facts) {
  if (auto const why = reasons_for_first(facts); !why.empty()) return {Priority::first, fmt::format("{}", fmt::join(why, ", "))};
  if (auto const why = reasons_for_soon(facts); !why.empty()) return {Priority::soon, fmt::format("{}", fmt::join(why, ", "))};
  return {Priority::routine, "no reason for a higher priority is known"};
}

}  // namespace

PriorityReason priority_of(Circumstances const& facts, bool hearing_or_release_within_two_working_days) {
  PriorityReason found = standing_priority(facts);
  if (!hearing_or_release_within_two_working_days || found.level == Priority::first) return found;
  std::string_view const raised = "hearing or release within 2 working days";
  if (found.level == Priority::routine) return {Priority::soon, std::string(raised)};
  return {Priority::first, fmt::format("{}, {}", found.reason, raised)};
}

}  // namespace people
