// A senior countersigns what somebody else signed, or sends it back with a reason.
#pragma once
#include "ledger/ledger.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

struct Countersign {
  AssessmentId assessment = {};
  std::int64_t lock_version = 1;
  bool agreed = true;
  std::string note = {};       // why it is sent back; never empty then
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
// Forbidden to the signer: a second person looks. Conflict unless it is signed and waits for a senior.
base::Outcome<> run(ledger::Tx&, Countersign const&);

// The same for a decision at a provisional gate outside an assessment.
struct CountersignGate {
  GateDecisionId decision = {};
  std::int64_t lock_version = 1;
  bool agreed = true;
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<> run(ledger::Tx&, CountersignGate const&);

}  // namespace risk
