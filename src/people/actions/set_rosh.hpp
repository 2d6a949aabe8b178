#pragma once
#include "people/actions/change.hpp"

namespace people {

// The level a signed assessment came to. Called within the transaction that signs; the scope was asked there.
// Tells RoshChanged where the level is another.
void set_rosh(ledger::Tx&, PersonId, Rosh level, base::Date decided_on, std::optional<std::int64_t> assessment = {});

// A level that no signed assessment here came to: one assessed in another system, or a correction. A senior's recorded
// act with its reason, since no gate stands before it (docs/decisions/0004). Raising it makes its needs all the same.
struct RecordRosh {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  PersonId person = {};
  Version version = {};
  Rosh level = Rosh::not_assessed;
  base::Date decided_on = {};
  std::string source = {};                  // where it was assessed
  std::string reason = {};                  // why it is recorded without an assessment here
};
base::Outcome<> run(ledger::Tx&, RecordRosh const&);

}  // namespace people
