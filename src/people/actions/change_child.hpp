#pragma once
#include "people/actions/child_fields.hpp"

namespace people {

struct ChangeChild {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  ChildId id = {};
  ChildFields child = {};
};
// Tells ChildLinked where contact begins or the child comes into the household, ChildMoved where the authority is
// another; both where both are so.
base::Outcome<> run(ledger::Tx&, ChangeChild const&);

}  // namespace people
