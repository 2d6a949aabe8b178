// Saves the summary judgement on one key question as it stands. It is the inspector's own, never worked out from prompts.
#pragma once
#include "inspection/actions/saved.hpp"

namespace inspection {

struct SaveJudgement {
  ReadingId reading = {};
  JudgementRow judgement = {};
  Seen seen = {};
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<Saved<JudgementRow>> run(ledger::Tx&, SaveJudgement const&);

}  // namespace inspection
