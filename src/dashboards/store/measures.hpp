// The measures of the rule table that are not counts of the chain itself: needs met and asked in time, sign-offs by gate, chases
// and rungs in time, withdrawals by reason (ME-01, 02, 07, 08, 11).
#pragma once
#include "ledger/view.hpp"

namespace dashboards {

struct NeedMeasure {
  std::string trigger = {};
  std::int64_t needs = 0;       // all, the ones decided "not needed" too
  std::int64_t met = 0;         // by an enquiry sent or queued, one already open, or an answer held
  std::int64_t not_needed = 0;
  std::int64_t asked = 0;       // met by an enquiry
  std::int64_t in_time = 0;     // asked by the working day after it was needed
};
std::vector<NeedMeasure> need_measures(ledger::View&, ledger::Place, base::Date since);

// Three counts, never one. Each signature counts, so that a provisional one does not vanish when it is completed.
struct SignedCount {
  std::int64_t complete = 0;
  std::int64_t provisional = 0;          // of assessments and of other provisional steps
  std::int64_t provisional_open = 0;     // not completed yet
  std::int64_t completed_in_time = 0;    // within five working days of the answer
  std::int64_t answered = 0;             // provisional assessments for which every answer has come
  std::int64_t hard_opened = 0;
  std::int64_t overridden = 0;           // of these, by override
};
SignedCount signed_counts(ledger::View&, ledger::Place, base::Date since);

struct InTime {
  std::int64_t due = 0;
  std::int64_t done = 0;
  std::int64_t in_time = 0;              // done by its date
};
struct Pressed {
  InTime chases = {};
  InTime rungs = {};
};
Pressed chased_and_escalated(ledger::View&, ledger::Place, base::Date since);

struct WithdrawnCount {
  std::string code = {};                 // WD-1 …
  std::int64_t count = 0;
};
struct Withdrawals {
  std::int64_t asked = 0;
  std::vector<WithdrawnCount> by_code = {};
};
Withdrawals withdrawals(ledger::View&, ledger::Place, base::Date since);

}  // namespace dashboards
