// The two-axis tier (v2): how much protection, how much change. Workload points exist for this tier only.
// Source: hmpps-tier, ProtectLevelCalculator and ChangeLevelCalculator.
#pragma once
#include "workload/domain/tier_rules.hpp"

#include <optional>
#include <string>
#include <vector>

namespace workload {

// What is used of a usable full assessment.
struct AssessedNeeds {
  std::map<Need, Severity> needs = {};
  Answer parenting = Answer::unknown;      // 6.9
  Answer impulsivity = Answer::missing;    // 11.2
  Answer temper = Answer::missing;         // 11.4
};

struct TwoAxesInputs {
  bool female = false;
  Decimal rsr = {};  // missing: 0
  int ogrs = 0;      // missing: 0
  Registered registered = {};
  bool mandate = false;
  bool enforcement = false;
  std::optional<AssessedNeeds> assessment = {};  // none that is usable
};

struct ItemPoints {
  Item item = Item::rsr;
  int points = 0;
};

struct TwoAxes {
  Protect protect = Protect::d;
  int protect_points = 0;
  int not_added = 0;  // of RSR and risk of serious harm only the larger counts: the smaller, taken off
  int change = 0;
  int change_points = 0;
  bool unsupervised = false;
  std::vector<ItemPoints> items = {};  // in the order of the rules

  std::string text() const;  // "B2", "B2S"
};

TwoAxes two_axes(TierRules const&, TwoAxesInputs const&);

// Whether the people told of tiers are told of this one: points alone are no change.
bool changed(TwoAxes const& before, TwoAxes const& after);

}  // namespace workload
