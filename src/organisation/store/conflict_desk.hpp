// Where naming a deputy asks which of the people concerned stand against her: a conflict of interest was declared, or she may not
// see the record. Both are kept by later areas, which therefore cannot be called from here: src/app/rule_books.cpp puts their
// answer among the rule books (docs/decisions/0009).
#pragma once
#include "ledger/view.hpp"
#include "organisation/domain/staff.hpp"

namespace organisation {

struct StandsAgainst {
  ledger::PersonId person = {};
  std::string name = {};     // "Ken Okoro"
  std::string crn = {};
  std::string what = {};     // "conflict of interest declared: Neighbours"
};
struct ConflictDesk {
  // Of the people whom `staff` has in the team, against `deputy`. Nothing put in: nobody.
  std::vector<StandsAgainst> (*against)(ledger::View&, StaffId staff, UnitId team, StaffId deputy) = nullptr;
};

std::vector<StandsAgainst> against_deputy(ledger::View&, StaffId staff, UnitId team, StaffId deputy);

}  // namespace organisation
