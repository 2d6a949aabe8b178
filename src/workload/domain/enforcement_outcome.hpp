// Outcomes of enforcement as a form offers them. The codes that count for a tier are in policy/tier.toml; what each one is called
// in the case record was never published, so that the words are ours.
#pragma once
#include <array>
#include <string_view>

namespace workload {

struct EnforcementOutcome {
  std::string_view code;
  std::string_view label;
};
inline constexpr std::array enforcement_outcomes{
    EnforcementOutcome{"BRE01", "Breach of the order, concluded"},
    EnforcementOutcome{"REC01", "Recall to prison"},
    EnforcementOutcome{"BRE09", "Breach with an outcome that does not count for the tier"},
};

constexpr std::string_view outcome_label(std::string_view code) {
  for (auto const& each : enforcement_outcomes)
    if (each.code == code) return each.label;
  return code.substr(0, 3) == "REC" ? "Recall" : "Breach";
}

}  // namespace workload
