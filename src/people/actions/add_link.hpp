#pragma once
#include "people/actions/link_fields.hpp"

namespace people {

struct AddLink {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  LinkFields adult = {};
};
// Tells PartnerAdded for a current partner, LinkChanged for everybody else.
base::Outcome<LinkId> run(ledger::Tx&, AddLink const&);

}  // namespace people
