// What a tier is worked out from, recorded by hand: scores, needs, requirements, enforcement. Each recalculates at once.
#pragma once
#include "ledger/ledger.hpp"
#include "people/actions/change.hpp"
#include "workload/domain/record.hpp"

namespace workload {

using people::Version;

struct RecordPredictor {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  Predictor predictor = {};
};
base::Outcome<PredictorId> run(ledger::Tx&, RecordPredictor const&);

struct RecordNeeds {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  NeedAssessment assessment = {};
};
base::Outcome<NeedAssessmentId> run(ledger::Tx&, RecordNeeds const&);

struct AddRequirement {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  KeptRequirement requirement = {};
};
base::Outcome<RequirementId> run(ledger::Tx&, AddRequirement const&);

struct EndRequirement {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  RequirementId id = {};
  base::Date on = {};            // the first day without it
};
base::Outcome<> run(ledger::Tx&, EndRequirement const&);

struct RecordEnforcement {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  Enforcement enforcement = {};
};
base::Outcome<EnforcementId> run(ledger::Tx&, RecordEnforcement const&);

}  // namespace workload
