#pragma once
#include "people/actions/change.hpp"

namespace people {

// `on`: the first day it is no longer in force. Why is kept in the history.
struct EndFlag {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  FlagId id = {};
  base::Date on = {};
  std::string reason = {};
};
// Tells FlagEnded.
base::Outcome<> run(ledger::Tx&, EndFlag const&);

}  // namespace people
