// One case against every officer of a place, best first: what the page of an allocation shows and its action checks.
#pragma once
#include "people/domain/circumstances.hpp"
#include "workload/domain/kind_of_case.hpp"
#include "workload/store/officers.hpp"

namespace workload {

// What a case is of, and what an officer has met of it.
struct KindOfCase {
  KindAsked asked = {};
  std::string name = {};        // "licence", "high risk of serious harm", "domestic abuse", "child safeguarding"
};
std::vector<KindOfCase> kinds_of_case(WaitingCase const&, people::Circumstances const&);

struct KindCount {
  std::string name = {};
  std::int64_t held = 0;
  std::int64_t shadowed = 0;    // co-worked ones too
};

struct Candidate {
  Officer officer = {};
  Impact impact = {};
  OfficerForCase facts = {};
  Fitness fitness = {};
  std::string grounds = {};     // of a conflict that was declared
  std::vector<KindCount> kinds = {};

  bool stopped() const { return !fitness.stops.empty(); }
};

// A case with what is known around it.
struct CaseInView {
  WaitingCase row = {};
  people::Circumstances circumstances = {};
  Home home = {};
  std::string authority_name = {};
  std::vector<KindOfCase> kinds = {};

  CaseToAllocate facts() const { return {.rosh = row.rosh, .mappa = row.mappa, .limited = row.limited}; }
};
std::optional<CaseInView> case_in_view(ledger::View&, PersonId);

// In teams of the place; who has the case now is among them, with no change of workload.
std::vector<Candidate> candidates_for(ledger::View&, CaseInView const&, ledger::Place);
// In the very team she would hold it in; nothing if she is no practitioner there today.
std::optional<Candidate> candidate_for(ledger::View&, CaseInView const&, StaffId, UnitId team);

// Somebody who may work the case beside its practitioner, or cover for her.
struct Beside {
  StaffId staff = {};
  std::string name = {};
  organisation::Grade grade = organisation::Grade::po;
  Fitness fitness = {};
  std::string grounds = {};     // of a conflict that was declared
};
std::string against_words(Beside const&);   // "conflict of interest declared: Neighbours"; empty: nothing
// What stands between the two, without name and grade.
Beside beside(Between const&, PersonId, StaffId);
// The practitioners posted to the team today, by name, but for the one who has the case.
std::vector<Beside> officers_beside(ledger::View&, PersonId, UnitId team, std::optional<StaffId> practitioner);
// Nothing where she is no practitioner of the team today.
std::optional<Beside> officer_beside(ledger::View&, PersonId, StaffId, UnitId team);

// The facts of one officer against one case, for lists of many cases: no experience is asked for.
OfficerForCase facts_of(WaitingCase const&, Officer const&, Between const&, Impact const&);
// ALL-01, with the published behaviour behind the rules' switch.
Impact impact_on(AllocationRules const&, OfficerWorkload const&, WaitingCase const&);

}  // namespace workload
