#pragma once
#include "people/actions/change.hpp"

namespace people {

struct ChangeDetails {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  std::string preferred_name = {};
  std::optional<base::Date> birth_date = {};
  Sex sex = Sex::not_known;
};
base::Outcome<> run(ledger::Tx&, ChangeDetails const&);

}  // namespace people
