#pragma once
#include "people/actions/change.hpp"

namespace people {

// A new record. The CRN is the one number a record must have: it is how the case system knows the person.
struct AddPerson {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::string preferred_name = {};
  std::optional<base::Date> birth_date = {};
  Sex sex = Sex::not_known;
  UnitId team = {};
  std::optional<StaffId> practitioner = {};
  Source source = Source::typed;
};
// Tells PersonAdded. Fields in error: crn, surname, birth_date, team, practitioner.
base::Outcome<PersonId> run(ledger::Tx&, AddPerson const&);

}  // namespace people
