#pragma once
#include "people/actions/change.hpp"

namespace people {

// Another name from now on; the old one stays as an alias, so that a search and an enquiry still find it.
// `correction`: the old one was a mistake in writing, kept as another spelling.
struct ChangeName {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  PersonId person = {};
  Version version = {};
  std::string surname = {};
  std::string forenames = {};
  bool correction = false;
};
// Tells NameChanged, also of a correction: what was asked under the wrong name has to be asked again.
base::Outcome<> run(ledger::Tx&, ChangeName const&);

}  // namespace people
