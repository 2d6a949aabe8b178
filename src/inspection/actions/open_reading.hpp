// What the actions of a reading ask first: that it is one's own, of a case still in the sample, not finished, and that the
// inspection is in the weeks of reading.
#pragma once
#include "inspection/domain/rule_book.hpp"
#include "inspection/store/entries.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct OpenReading {
  ReadingRow row = {};
  Inspection inspection = {};
  Programme const* programme = nullptr;
  PromptBook const* book = nullptr;
};
// Locked until the action ends.
base::Outcome<OpenReading> open_reading(ledger::Tx&, ReadingId);
// The same of a finished one.
base::Outcome<OpenReading> finished_reading(ledger::Tx&, ReadingId);
// Whether the team may write readings now; a conflict in words if not.
base::Outcome<> check_reads_cases(Inspection const&);

}  // namespace inspection
