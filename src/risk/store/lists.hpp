// Lists of what waits: for a senior's countersignature, and for an answer that a signature went without. Each shows the
// people of the place of who asks: a practitioner's own team, a senior's, a head's.
#pragma once
#include "ledger/view.hpp"
#include "risk/domain/assessment.hpp"
#include "risk/domain/ids.hpp"
#include "risk/store/gates.hpp"

namespace risk {

struct WaitingAssessment {
  AssessmentId id = {};
  PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  std::string rosh = {};
  AssessmentKind kind = AssessmentKind::initial;
  AssessmentState state = AssessmentState::draft;
  std::string owner_name = {};
  std::string signed_name = {};
  std::optional<base::Instant> signed_at = {};
  std::optional<base::Date> due_on = {};          // open again: by when
  std::string why = {};                           // of the countersignature, or why it opened again
  int missing = 0;                                // answers the newest signature went without and that have not come
  int longest_wd = 0;                             // the longest wait among all it went without, when it was signed
};
// Signed, a senior has yet to countersign; oldest signature first.
std::vector<WaitingAssessment> assessments_to_countersign(ledger::View&);
// Signed provisional, or opened again and not yet signed; what is due first, then the oldest signature. `owner`: hers alone.
std::vector<WaitingAssessment> provisional_assessments(ledger::View&, std::optional<StaffId> owner = {});

// Being written and due on a day; what is due first.
std::vector<WaitingAssessment> assessments_being_written(ledger::View&, std::optional<StaffId> owner = {});

struct WaitingGate {
  GateDecisionId id = {};
  PersonId person = {};
  std::string surname = {};
  std::string forenames = {};
  std::string crn = {};
  std::string step = {};
  GateResult result = GateResult::opened_provisional;
  std::string by_name = {};
  base::Instant at = {};
  std::optional<base::Date> due_on = {};
  std::string why = {};
  int missing = 0;
};
std::vector<WaitingGate> gates_to_countersign(ledger::View&);
// Opened with an answer missing, provisional or by override, or opened again.
std::vector<WaitingGate> gates_without_answer(ledger::View&);

// Signed complete, signed provisional, gates opened by override: three counts, never one.
struct SignedCounts {
  std::int64_t complete = 0;
  std::int64_t provisional = 0;   // in force or open again with an answer missing
  std::int64_t overridden = 0;
};
SignedCounts signed_counts(ledger::View&);

}  // namespace risk
