// Records a document, a meeting, a survey or a figure, with the standards it bears on; or changes one.
#pragma once
#include "inspection/store/organisational_evidence.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

struct SaveEvidence {
  EvidenceRow evidence = {};                  // of key 0: a new one
  std::vector<std::string> standards = {};    // their ids
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<EvidenceId> run(ledger::Tx&, SaveEvidence const&);

inline constexpr std::int64_t most_asked = 1'000'000;

}  // namespace inspection
