// Begins an assessment of a person. One is open at a time; a review carries the earlier texts over, never the levels.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

struct StartAssessment {
  PersonId person = {};
  AssessmentKind kind = AssessmentKind::initial;
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
base::Outcome<AssessmentId> run(ledger::Tx&, StartAssessment const&);

// Working days from the start of the order to the signed initial assessment: our own default.
inline constexpr int initial_due_wd = 15;

}  // namespace risk
