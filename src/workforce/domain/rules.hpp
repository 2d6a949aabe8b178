// The rule book of staffing figures (policy/workforce.toml).
#pragma once
#include <string>
#include <utility>
#include <vector>

#include "base/time.hpp"

namespace workforce {

// What decides a figure from a day on.
struct StaffingRules {
  std::string version = "default";
  base::Date valid_from = {};
  int long_sickness_days = 28;  // sickness is long from this day of it on, the first day counted
};

struct StaffingBook {
  std::vector<StaffingRules> versions = {};  // oldest first

  // Those of a day; before the oldest version, the oldest; without any, the default.
  StaffingRules const& on(base::Date day) const {
    static StaffingRules const by_default{};
    StaffingRules const* found = versions.empty() ? &by_default : &versions.front();
    for (auto const& version : versions)
      if (version.valid_from <= day) found = &version;
    return *found;
  }
};

}  // namespace workforce
