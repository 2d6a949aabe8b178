#pragma once
#include "people/actions/child_fields.hpp"

namespace people {

struct AddChild {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  ChildFields child = {};
};
// Tells ChildLinked.
base::Outcome<ChildId> run(ledger::Tx&, AddChild const&);

}  // namespace people
