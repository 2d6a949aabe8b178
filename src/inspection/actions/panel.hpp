// The ratings panel decides: a decision is final with two different people of the panel (or the lead inspector), and stands
// only while the figures give what they gave.
#pragma once
#include "inspection/store/panel.hpp"
#include "ledger/ledger.hpp"

namespace inspection {

// In place of what stands, if that is still version `lock_version` (0: nothing stood). Stale says what stands now.
struct DecideStandard {
  InspectionId inspection = {};
  std::string standard = {};           // its id, or "overall": that confirms what the points give
  std::optional<Rating> rating = {};   // of the whole: not asked
  std::string reason = {};             // needed where the rating departs from what the rules give, and where RUL-07 asks
  std::string dissent = {};            // who of the panel sees it otherwise, and why
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, DecideStandard const&);

// The second person. Conflict for who made the decision, and where the figures have changed since.
struct SecondDecision {
  InspectionId inspection = {};
  std::string standard = {};
  std::string dissent = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, SecondDecision const&);

struct WithdrawDecision {
  InspectionId inspection = {};
  std::string standard = {};
  std::string reason = {};
  std::int64_t lock_version = 0;
  static constexpr ledger::Permission needs = ledger::Permission::inspect;
};
base::Outcome<> run(ledger::Tx&, WithdrawDecision const&);

}  // namespace inspection
