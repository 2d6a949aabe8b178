#pragma once
#include "people/actions/link_fields.hpp"

namespace people {

struct ChangeLink {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  LinkId id = {};
  LinkFields adult = {};
};
// Tells PartnerAdded where somebody becomes a current partner by it, LinkChanged else.
base::Outcome<> run(ledger::Tx&, ChangeLink const&);

}  // namespace people
