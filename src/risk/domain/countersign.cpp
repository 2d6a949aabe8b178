#include "risk/domain/countersign.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {

RuleBook default_rules() {
  return {.version = "2023-1",
          .countersign = {{Grade::pso, Level::high}, {Grade::pso, Level::very_high},
                          {Grade::pqip, Level::high}, {Grade::pqip, Level::very_high},
                          {Grade::ca, Level::low}, {Grade::ca, Level::medium},
                          {Grade::ca, Level::high}, {Grade::ca, Level::very_high}}};
}

std::vector<std::string> countersign_reasons(RuleBook const& rules, Grade signer, Level overall, Verdict const& verdict) {
  std::vector<std::string> reasons;
  bool const provisional = verdict.gate == Gate::provisional;
  if (provisional && verdict.first_priority) reasons.push_back("An answer of first priority is missing");
  if (provisional && overall >= Level::high) reasons.push_back("Signed provisional at high or very high risk of serious harm");
  bool const by_grade = std::ranges::any_of(rules.countersign, [&](CountersignRow const& row) { return row.grade == signer && row.level == overall; });
  if (by_grade) reasons.push_back(fmt::format("Signed by a {} at {} risk of serious harm", organisation::grade_name(signer), people::label(overall)));
  return reasons;
}

void add_training(std::vector<std::string>& reasons, organisation::TrainingStanding const& training) {
  if (training.needs_senior()) reasons.push_back(fmt::format("Of the signer, {}", training.why));
}

}  // namespace risk
