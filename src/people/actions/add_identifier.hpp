#pragma once
#include "people/actions/change.hpp"

namespace people {

// A number that fails its check is kept as typed and marked; it is never refused.
struct AddIdentifier {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  IdentifierKind kind = IdentifierKind::pnc;
  std::string typed = {};
};
base::Outcome<Identifier> run(ledger::Tx&, AddIdentifier const&);

}  // namespace people
