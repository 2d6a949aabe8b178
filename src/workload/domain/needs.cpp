#include "workload/domain/needs.hpp"

#include <algorithm>

namespace workload {
namespace {

bool says_nothing(Answer answer) { return answer == Answer::missing || answer == Answer::unknown; }

std::optional<Severity> severity_of(int score, std::optional<Threshold> const& threshold) {
  if (!threshold) return std::nullopt;
  if (score >= threshold->severe) return Severity::severe;
  return score >= threshold->standard ? Severity::standard : Severity::no_need;
}

}  // namespace

NeedRule const* NeedRules::section(Need need) const {
  auto const found = std::ranges::find(sections, need, &NeedRule::need);
  return found == sections.end() ? nullptr : &*found;
}

int answer_score(NeedRules const& rules, Answer answer) {
  auto const found = rules.answers.find(answer);
  return found == rules.answers.end() ? 0 : found->second;
}

SectionResult section_result(NeedRules const& rules, Need need, bool san, std::vector<Answer> const& answers) {
  if (std::ranges::all_of(answers, says_nothing)) return {};
  int score = 0;
  for (auto const answer : answers) score += answer_score(rules, answer);
  auto const* section = rules.section(need);
  if (!section) return {.score = score};
  return {.score = score, .severity = severity_of(score, san && section->san_threshold ? section->san_threshold : section->threshold)};
}

int need_points(NeedRules const& rules, std::map<Need, Severity> const& needs) {
  int points = 0;
  for (auto const& [need, severity] : needs)
    if (auto const* section = rules.section(need)) points += section->weight * rules.severities.at(severity);
  return points;
}

}  // namespace workload
