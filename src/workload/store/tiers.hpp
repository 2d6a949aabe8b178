// What a person's tier is worked out from, and every tier there was. A person out of sight has none of either.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/record.hpp"

namespace workload {

std::vector<Predictor> predictors_of(ledger::View&, PersonId);              // newest first
std::vector<NeedAssessment> need_assessments_of(ledger::View&, PersonId);   // newest first
std::vector<KeptRequirement> requirements_of(ledger::View&, PersonId);      // terminated ones too, newest first
std::vector<Enforcement> enforcements_of(ledger::View&, PersonId);          // newest first

// A calculation as it was kept, with all that went in.
struct TierCalculation {
  TierCalculationId id = {};
  base::Instant at = {};
  base::Date on_day = {};
  std::string rules_version = {};
  std::string protect = {};
  int protect_points = 0;
  int change_level = 0;
  int change_points = 0;
  bool unsupervised = false;
  std::string tier = {};             // two axes: "B2", "B2S"
  std::string single_tier = {};      // v3: empty before its first day
  bool provisional = false;          // of v3
  bool changed = true;               // another tier than before it
  std::string why = {};              // in plain words
  std::string inputs = {};           // a line each
  std::string working = {};          // a line each: what, a tab, what it gave
};
std::vector<TierCalculation> calculations_of(ledger::View&, PersonId);      // newest first
std::optional<TierCalculation> newest_calculation(ledger::View&, PersonId);
// The same whoever asks: for reactions, whose person may be out of sight of who acts.
std::optional<TierCalculation> calculation_before(ledger::View&, PersonId);

// Writes ------------------------------------------------------------------------------------------------------------------

PredictorId insert_predictor(ledger::Tx&, PersonId, Predictor const&);
NeedAssessmentId insert_need_assessment(ledger::Tx&, PersonId, NeedAssessment const&);
RequirementId insert_requirement(ledger::Tx&, PersonId, KeptRequirement const&);
void terminate_requirement(ledger::Tx&, RequirementId, base::Date on);
EnforcementId insert_enforcement(ledger::Tx&, PersonId, Enforcement const&);
TierCalculationId insert_calculation(ledger::Tx&, PersonId, TierCalculation const&);
// Back to the record: the tier of the model of the day stands on each order in force.
void write_back_tier(ledger::Tx&, PersonId, std::string_view tier);

}  // namespace workload
