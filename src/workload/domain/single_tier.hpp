// The single tier A to G (v3), in force from 16 March 2026; the rules are those of 18 June 2026.
// Source: hmpps-tier, TierCalculator and ProvisionalStatusCalculator.
#pragma once
#include "workload/domain/tier_rules.hpp"

#include <map>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace workload {

struct Predictors {
  std::optional<Decimal> arp = {};  // all reoffending, per cent
  ScoreType arp_type = ScoreType::not_known;
  std::optional<Decimal> csrp = {};  // combined serious reoffending, per cent
  ScoreType csrp_type = ScoreType::not_known;
  std::optional<Decimal> dc_srp = {};  // direct contact sexual reoffending, per cent
  std::optional<SexualBand> dc_srp_band = {};
};

struct SingleTierInputs {
  base::Date today = {};
  std::optional<bool> active_event = {};  // not known: as if there were one
  Predictors predictors = {};
  Registered registered = {};
  std::optional<base::Date> release = {};  // the latest from custody
  bool sexual_offence = false;             // ever committed
};

using StepTiers = std::map<Step, Tier>;  // only the steps that gave one

// Why a tier may still change.
struct Provisional {
  bool static_scores = false;  // a score is static and no other step settles it
  bool missing_rosh = false;   // no level of risk of serious harm, and nothing else settles it
  bool any() const { return static_scores || missing_rosh; }
};

struct SingleTier {
  Tier tier = Tier::g;
  Provisional provisional = {};
  StepTiers steps = {};
};

// Fails, with the reason, where the official calculation does: a medium band with a score that no medium band has.
tl::expected<SingleTier, std::string> single_tier(TierRules const&, SingleTierInputs const&);

// The rule of provisional tiers alone, from what the steps gave.
Provisional provisional(SingleTierRules const&, Registered const&, Predictors const&, StepTiers const&);

bool changed(SingleTier const& before, SingleTier const& after);

// The same day so many years before; the last day of February where there is none.
base::Date years_before(base::Date, int years);

}  // namespace workload
