// An inspection is planned, its dates are set, and it moves from one status to the next.
#pragma once
#include "inspection/store/inspections.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

// Who plans it leads it. Invalid with "unit", "body", "programme", "from", "to"; conflict if the unit has one that is not over.
struct PlanInspection {
  UnitId unit = {};
  // Of what is no unit of the service: the code of the authority whose youth offending service it is, or the number of a
  // provider of before June 2021. It becomes a unit outside the service when it is named for the first time.
  std::string body = {};
  std::string programme = {};
  std::optional<base::Date> from = {};   // fieldwork, both included
  std::optional<base::Date> to = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<InspectionId> run(ledger::Tx&, PlanInspection const&);

// Before the fieldwork; all planned days follow.
struct ChangeFieldwork {
  InspectionId inspection = {};
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, ChangeFieldwork const&);

// As long as no sample is drawn: after that cases are judged by it. A programme of the same kind of subject.
struct ChangeProgramme {
  InspectionId inspection = {};
  std::string programme = {};
  static constexpr ledger::Permission needs = ledger::Permission::lead_inspection;
};
base::Outcome<> run(ledger::Tx&, ChangeProgramme const&);

// One step forward, back with a reason, paused or cancelled with a reason (workflow.hpp). Conflict names what is missing.
struct MoveInspection {
  InspectionId inspection = {};
  Status to = Status::planned;
  std::string reason = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, MoveInspection const&);

}  // namespace inspection
