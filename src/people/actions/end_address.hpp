#pragma once
#include "people/actions/change.hpp"

namespace people {

// The person no longer lives there, or the proposal is withdrawn. `on`: the first day it no longer holds.
struct EndAddress {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  AddressId id = {};
  base::Date on = {};
};
base::Outcome<> run(ledger::Tx&, EndAddress const&);

}  // namespace people
