// Saves the answer to one prompt as it stands, finished or not: pages save while it is written.
#pragma once
#include "inspection/actions/saved.hpp"

namespace inspection {

struct SaveAnswer {
  ReadingId reading = {};
  AnswerRow answer = {};
  Seen seen = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<Saved<AnswerRow>> run(ledger::Tx&, SaveAnswer const&);

}  // namespace inspection
