#pragma once
#include "people/actions/change.hpp"

namespace people {

// `on`: the first day it is no longer so. A partner becomes a former partner by it.
struct EndLink {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  LinkId id = {};
  base::Date on = {};
};
base::Outcome<> run(ledger::Tx&, EndLink const&);

}  // namespace people
