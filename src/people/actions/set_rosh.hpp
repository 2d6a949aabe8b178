#pragma once
#include "people/actions/change.hpp"

namespace people {

// The level a signed assessment came to. Called within the transaction that signs; the scope was asked there.
// Tells RoshChanged where the level is another.
void set_rosh(ledger::Tx&, PersonId, Rosh level, base::Date decided_on, std::optional<std::int64_t> assessment = {});

// The level that was assessed in another system, with where it was read.
struct RecordRosh {
  static constexpr ledger::Permission needs = ledger::Permission::assess;
  PersonId person = {};
  Version version = {};
  Rosh level = Rosh::not_assessed;
  base::Date decided_on = {};
  std::string source = {};
};
base::Outcome<> run(ledger::Tx&, RecordRosh const&);

}  // namespace people
