// Main categories of the requirements of an order. Unpaid work and an order extended bring no mandate for change; the rules
// name their codes (policy/tier.toml), the others are words of our own, since their codes were never published.
#pragma once
#include <array>
#include <string_view>

namespace workload {

struct RequirementCategory {
  std::string_view code;
  std::string_view label;
  bool restrictive;  // as a rule; the form asks
};

inline constexpr std::array requirement_categories{
    RequirementCategory{"F", "Rehabilitation activity", false},
    RequirementCategory{"PROGRAMME", "Accredited programme", false},
    RequirementCategory{"DRUGS", "Drug rehabilitation", false},
    RequirementCategory{"ALCOHOL", "Alcohol treatment", false},
    RequirementCategory{"MENTAL_HEALTH", "Mental health treatment", false},
    RequirementCategory{"ATTENDANCE", "Attendance centre", false},
    RequirementCategory{"W", "Unpaid work", false},
    RequirementCategory{"W1", "Order extended", false},
    RequirementCategory{"RESIDENCE", "Residence", true},
    RequirementCategory{"CURFEW", "Curfew", true},
    RequirementCategory{"EXCLUSION", "Exclusion", true},
    RequirementCategory{"PROHIBITED", "Prohibited activity", true},
    RequirementCategory{"TRAVEL", "Foreign travel prohibition", true},
    RequirementCategory{"ABSTINENCE", "Alcohol abstinence and monitoring", true},
    RequirementCategory{"TAG", "Electronic monitoring", true},
};

constexpr RequirementCategory const* requirement_category(std::string_view code) {
  for (auto const& each : requirement_categories)
    if (each.code == code) return &each;
  return nullptr;
}

}  // namespace workload
