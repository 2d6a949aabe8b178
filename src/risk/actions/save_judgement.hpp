// Saves one judgement as it stands, finished or not: pages save while it is written.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/ids.hpp"
#include "risk/domain/rosh.hpp"

namespace risk {

struct SaveJudgement {
  AssessmentId assessment = {};
  Judgement judgement = {};
  std::int64_t version = 1;   // of the judgement as it was read
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
// Stale if somebody else saved it meanwhile: nothing is overwritten.
base::Outcome<> run(ledger::Tx&, SaveJudgement const&);

}  // namespace risk
