#pragma once
#include "people/actions/change.hpp"

namespace people {

// Recorded in error or no longer used. It stays on the record and is still searched for.
struct EndAlias {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  AliasId alias = {};
};
base::Outcome<> run(ledger::Tx&, EndAlias const&);

}  // namespace people
