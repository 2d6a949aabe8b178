#pragma once
#include "people/actions/change.hpp"

namespace people {

// An early or planned termination is coming. What has to be known before it has time to be asked for.
struct PlanSentenceEnd {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  SentenceId id = {};
  base::Date ends = {};
};
// Tells SentenceEnding.
base::Outcome<> run(ledger::Tx&, PlanSentenceEnd const&);

}  // namespace people
