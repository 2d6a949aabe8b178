#pragma once
#include "people/actions/change.hpp"

namespace people {

// The link to the child has ended (no more contact, or recorded in error): why is kept in the history.
struct EndChild {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  ChildId id = {};
  base::Date on = {};
  std::string reason = {};
};
base::Outcome<> run(ledger::Tx&, EndChild const&);

}  // namespace people
