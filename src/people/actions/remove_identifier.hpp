#pragma once
#include "people/actions/change.hpp"

namespace people {

// A number that was another person's. The history keeps it.
struct RemoveIdentifier {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  IdentifierId identifier = {};
};
base::Outcome<> run(ledger::Tx&, RemoveIdentifier const&);

}  // namespace people
