#pragma once
#include "people/actions/address_fields.hpp"

namespace people {

// A new main address ends the one before it on its own first day.
struct AddAddress {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  AddressFields address = {};
};
// Tells AddressProposed for a proposed address, AddressAdded for every other.
base::Outcome<AddressId> run(ledger::Tx&, AddAddress const&);

}  // namespace people
