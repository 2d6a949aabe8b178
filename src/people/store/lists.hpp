// Lists of people: whose they are, in order of surname.
#pragma once
#include "ledger/view.hpp"
#include "people/domain/person.hpp"

namespace people {

struct ListedPerson {
  PersonId id = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::optional<base::Date> birth_date = {};
  Rosh rosh = Rosh::not_assessed;
  std::optional<StaffId> practitioner = {};
  std::string practitioner_name = {};   // empty: unallocated
  bool covered = false;                 // in a caseload: held as cover for a colleague
};

struct Part {
  std::int64_t offset = 0;
  std::int64_t limit = 25;
};

// The people a practitioner has, and those she covers.
std::vector<ListedPerson> caseload_of(ledger::View&, StaffId, Part = {});
std::int64_t caseload_size(ledger::View&, StaffId);
// A team's people, as far as the scope reaches.
std::vector<ListedPerson> people_of_team(ledger::View&, std::int64_t team_no, Part = {});
std::int64_t team_size(ledger::View&, std::int64_t team_no);
std::vector<ListedPerson> unallocated_of_team(ledger::View&, std::int64_t team_no, Part = {});

// How many each practitioner of a team has.
struct CaseloadSize {
  StaffId staff = {};
  std::string name = {};
  std::int64_t people = 0;
};
std::vector<CaseloadSize> caseloads_of_team(ledger::View&, std::int64_t team_no);

}  // namespace people
