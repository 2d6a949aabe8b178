// What the capacities of a unit's officers are to come to. The story's unit: the middle officer at 124%, nineteen over 110% for four
// weeks in a row (workload.md section 15); invented, as every figure here.
#pragma once
#include "base/random.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace demonstration {

struct CapacityPlan {
  std::int64_t median = 1150;      // tenths of a per cent
  bool exactly = false;            // the middle one, or both of the middle two
  int excessive = 0;               // officers over 110% in each of the four latest weeks
};

// Rising: one for each of so many officers.
std::vector<std::int64_t> wanted_capacities(CapacityPlan const&, std::size_t officers);
// Of these the middle one or two.
bool is_middle(std::size_t nth, std::size_t officers);

// Points by which a sum of contacts of these weights makes up `missing`, each as often as its count says; nothing if none does.
std::optional<std::vector<int>> make_up(std::int64_t missing, std::vector<int> const& weights);

// The capacities of the weeks before this one, newest first: for `weeks_over` of the latest, this week's included, over 110%.
std::vector<std::int64_t> weeks_before(base::Random&, std::int64_t now, int weeks, int weeks_over);

}  // namespace demonstration
