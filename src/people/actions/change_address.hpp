#pragma once
#include "people/actions/address_fields.hpp"

namespace people {

struct ChangeAddress {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  AddressId id = {};
  AddressFields address = {};
};
// Tells AddressChanged, or AddressProposed where the address is a proposed one.
base::Outcome<> run(ledger::Tx&, ChangeAddress const&);

}  // namespace people
