// The officers who might take cases, and what stands between each of them and a person.
#pragma once
#include "workload/domain/fitness.hpp"
#include "workload/store/officer_workload.hpp"
#include "workload/store/waiting_cases.hpp"

namespace workload {

struct Lives {                                // where an officer's present cases live
  std::string district = {};                  // the first half of the postcode: "L36"
  std::string authority = {};
  std::int64_t cases = 0;
};

// An officer in one team.
struct Officer {
  OfficerWorkload load = {};
  organisation::Grade grade = organisation::Grade::po;
  std::string email = {};
  std::optional<base::Date> leaves = {};      // the first day without her, where it is set
  bool leaving = false;                       // within the days of the rules
  std::optional<base::Date> away_from = {};   // of an absence that covers today
  std::optional<base::Date> away_to = {};     // its last day; nothing: until further notice
  bool away = false;
  std::string stands_in = {};                 // who covers while she is away
  bool learning = false;                      // hours taken off for learning: a protected caseload
  std::int64_t past_week = 0;                 // cases given in the past week
  std::vector<Lives> lives = {};
  std::vector<std::string> training = {};     // missing or expired
  bool training_known = false;

  std::int64_t cases_in_district(std::string_view district) const;
  std::int64_t cases_in_authority(std::string_view authority) const;
};
std::vector<Officer> officers_within(ledger::View&, ledger::Place);   // practitioners posted there today, by team and name

// "L36 9YJ" → "L36"; the whole where there is no space.
std::string_view district_of(std::string_view postcode);

// What stands between people and officers, for as many people at once as are asked about.
struct Tie {
  PersonId person = {};
  StaffId staff = {};
  Knows how = Knows::nobody;
};
struct DeclaredConflict {
  PersonId person = {};
  StaffId staff = {};
  std::string grounds = {};
};
struct Home {
  PersonId person = {};
  std::string postcode = {};
  std::string authority = {};                 // code; empty: not known
};
struct Barred {
  PersonId person = {};
  StaffId staff = {};
};
struct Between {
  std::vector<Tie> ties = {};                 // one for each way
  std::vector<DeclaredConflict> conflicts = {};
  std::vector<Barred> barred = {};            // may not see the record
  std::vector<Home> homes = {};

  Knows knows(PersonId, StaffId) const;       // the strongest
  DeclaredConflict const* conflict(PersonId, StaffId) const;
  bool cleared(PersonId, StaffId) const;
  Home const* home(PersonId) const;
};
Between between(ledger::View&, std::vector<PersonId> const&, std::vector<Officer> const&);
Between between(ledger::View&, std::vector<PersonId> const&, std::vector<StaffId> const&);

}  // namespace workload
