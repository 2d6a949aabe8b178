// The measures of the rule table that are not counts of the chain itself (store/figures.hpp): sign-offs by gate, chases and rungs
// in time, withdrawals by reason (ME-07, 08, 11).
#pragma once
#include "ledger/view.hpp"

namespace dashboards {

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
