#include "workload/domain/need_text.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

namespace workload {

std::map<Need, std::vector<Answer>> answers_from(std::string_view text) {
  std::map<Need, std::vector<Answer>> all;
  for (auto const section : base::split(text, ';')) {
    auto const colon = section.find(':');
    if (colon == section.npos) continue;
    auto const need = base::from_word<Need>(section.substr(0, colon));
    if (!need) continue;
    for (auto const each : base::split(section.substr(colon + 1), ','))
      if (auto const answer = base::from_word<Answer>(each)) all[*need].push_back(*answer);
  }
  return all;
}

std::map<Need, Severity> severities_from(std::string_view text) {
  std::map<Need, Severity> all;
  for (auto const section : base::split(text, ';')) {
    auto const equals = section.find('=');
    if (equals == section.npos) continue;
    auto const need = base::from_word<Need>(section.substr(0, equals));
    auto const severity = base::from_word<Severity>(section.substr(equals + 1));
    if (need && severity) all.emplace(*need, *severity);
  }
  return all;
}

std::string text_of(std::map<Need, std::vector<Answer>> const& answers) {
  std::string text;
  for (auto const& [need, all] : answers) {
    text += fmt::format("{}{}:", text.empty() ? "" : ";", base::word(need));
    for (std::size_t i = 0; i < all.size(); ++i) text += fmt::format("{}{}", i ? "," : "", base::word(all[i]));
  }
  return text;
}

std::string text_of(std::map<Need, Severity> const& severities) {
  std::string text;
  for (auto const& [need, severity] : severities) text += fmt::format("{}{}={}", text.empty() ? "" : ";", base::word(need), base::word(severity));
  return text;
}

AssessedNeeds assessed_needs(NeedRules const& rules, NeedAssessment const& kept) {
  AssessedNeeds all{.needs = severities_from(kept.severities), .parenting = kept.parenting, .impulsivity = kept.impulsivity, .temper = kept.temper};
  for (auto const& [need, answers] : answers_from(kept.answers))
    if (auto const result = section_result(rules, need, kept.san, answers); result.severity) all.needs[need] = *result.severity;
  return all;
}

}  // namespace workload
