// What is typed about a named adult, and what may be wrong with it.
#pragma once
#include "people/actions/change.hpp"

namespace people {

struct LinkFields {
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  Relation relation = Relation::other;
  Victim victim = Victim::no;
  bool in_household = false;
  std::string address_lines = {};
  std::string postcode = {};
  std::optional<std::string> authority = {};
  base::Date from = {};
  std::optional<base::Date> to = {};
};

// Fields in error: surname, birth_date, authority, from, to.
base::Outcome<> check(ledger::View&, LinkFields const&);
Link link_of(LinkFields const&);
sql::Params params_of(Link const&);

}  // namespace people
