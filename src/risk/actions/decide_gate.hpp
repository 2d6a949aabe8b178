// A decision at a gated step that is no assessment: a curfew, a release address, a report, a home visit. The picture
// is computed inside the transaction, as for signing.
#pragma once
#include "risk/actions/sign_assessment.hpp"

namespace risk {

// Steps that are decided here, by the rules in force: every gated step that no assessment signs.
std::vector<std::string> decided_steps(ledger::View&);

struct DecideGate {
  PersonId person = {};
  std::string step = {};                  // "curfew.recommend"
  std::string reason = {};                // what is decided and why; never empty
  std::vector<MightChange> changes = {};  // provisional steps with an answer missing
  static constexpr ledger::Permission needs = ledger::Permission::assess;
};
struct Decided {
  GateDecisionId decision = {};
  Gate gate = Gate::complete;
  bool waits_for_senior = false;
};
// A hard step with an answer missing is refused as a conflict: shut until answered. A step that is open already and
// about which nothing new was asked is a conflict too.
base::Outcome<Decided> run(ledger::Tx&, DecideGate const&);

// A senior opens a hard step although an answer is missing: recorded with the reason, what each answer might change and
// the interim arrangements. What is not asked, not read or not used cannot be overridden.
struct OverrideGate {
  PersonId person = {};
  std::string step = {};
  std::string reason = {};                // why it cannot wait; never empty
  std::string interim = {};               // what keeps everybody safe until the answer comes; never empty
  std::vector<MightChange> changes = {};
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
};
base::Outcome<Decided> run(ledger::Tx&, OverrideGate const&);

}  // namespace risk
