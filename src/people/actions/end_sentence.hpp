#pragma once
#include "people/actions/change.hpp"

namespace people {

// `on`: the first day it is no longer in force.
struct EndSentence {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  SentenceId id = {};
  base::Date on = {};
};
// Tells SentenceEnded; last_order where no other is in force.
base::Outcome<> run(ledger::Tx&, EndSentence const&);

}  // namespace people
