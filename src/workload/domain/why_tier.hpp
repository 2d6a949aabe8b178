// "Why this tier?": what counted and by how much, as data for a page and for a record that is kept.
#pragma once
#include "workload/domain/single_tier.hpp"
#include "workload/domain/two_axes.hpp"

namespace workload {

struct Reason {
  std::string what = {};   // "Risk of serious harm: high"
  std::string gives = {};  // "20 points", "tier D"
};

// Every item, those that gave nothing too, then the totals; protection first.
std::vector<Reason> why(TierRules const&, TwoAxesInputs const&, TwoAxes const&);
// Every step that gave a tier, the highest first; then what was assumed, and what makes it provisional.
std::vector<Reason> why(SingleTierInputs const&, SingleTier const&);

}  // namespace workload
