#pragma once
#include "people/actions/change.hpp"

namespace people {

struct AddFlag {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  FlagCode code = FlagCode::da_history;
  base::Date started = {};
  std::string notes = {};
};
// Tells FlagAdded.
base::Outcome<FlagId> run(ledger::Tx&, AddFlag const&);

}  // namespace people
