// What is typed about an address, and what may be wrong with it.
#pragma once
#include "people/actions/change.hpp"

namespace people {

struct AddressFields {
  AddressKind kind = AddressKind::main;
  std::string lines = {};
  std::string postcode = {};
  std::optional<std::string> authority = {};
  std::optional<std::string> force = {};       // none: the authority's
  bool others_live_there = false;
  base::Date from = {};
  std::optional<base::Date> to = {};
};

// Fields in error: lines, postcode, authority, force, from, to.
base::Outcome<> check(ledger::View&, AddressFields const&);
// "12 High Street, Huyton, L36 9YJ, from 4 June 2023, Knowsley"
std::string address_in_words(ledger::View&, Address const&);
Address address_of(ledger::View&, AddressFields const&);

}  // namespace people
