// What is typed about a child, and what may be wrong with it.
#pragma once
#include "people/actions/change.hpp"

namespace people {

struct ChildFields {
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  std::optional<base::Date> expected_date = {};   // unborn; neither date: not known
  ChildRelation relation = ChildRelation::own;
  ContactKind contact = ContactKind::not_known;
  std::string address_lines = {};
  std::string postcode = {};
  std::optional<std::string> authority = {};
  base::Date from = {};
};

// Fields in error: birth_date, expected_date, authority. A child may have no name yet: what counts is that there is one.
base::Outcome<> check(ledger::View&, ChildFields const&);
Child child_of(ChildFields const&);
sql::Params params_of(Child const&);
std::string child_in_words(ledger::View&, Child const&);   // with the authority's name

}  // namespace people
