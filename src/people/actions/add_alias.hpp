#pragma once
#include "people/actions/change.hpp"

namespace people {

struct AddAlias {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  AliasKind kind = AliasKind::also_known_as;
};
base::Outcome<AliasId> run(ledger::Tx&, AddAlias const&);

}  // namespace people
