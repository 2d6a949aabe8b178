#pragma once
#include "people/actions/change.hpp"

namespace people {

// The court's domestic abuse identifier, learnt of after the sentence was recorded.
struct SetDaIdentifier {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  SentenceId id = {};
};
// Tells DaIdentifierSet.
base::Outcome<> run(ledger::Tx&, SetDaIdentifier const&);

}  // namespace people
