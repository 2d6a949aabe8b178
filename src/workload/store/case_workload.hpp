// What each person counts for now: one row a person under an order in force, followed by events, made anew when weights change.
#pragma once
#include "ledger/tx.hpp"
#include "workload/domain/capacity.hpp"
#include "workload/domain/ids.hpp"
#include "workload/domain/points.hpp"

namespace workload {

struct CaseWeight {
  PersonId person = {};
  std::optional<StaffId> staff = {};   // none: not allocated yet
  UnitId team = {};
  std::int64_t team_no = 0;
  std::string tier = {};               // two axes; empty: untiered, which scores nothing and is counted as such
  CaseType type = CaseType::community;
  bool t2a = false;
  int points = 0;
  std::string weights_version = {};
  base::Date since = {};               // with this practitioner in this team

  Case rule() const { return {.tier = tier, .type = type, .t2a = t2a}; }
};

// Nothing for a person without an order in force, or out of sight.
std::optional<CaseWeight> points_of(ledger::View&, PersonId);
// The same whoever asks: for reactions.
std::optional<CaseWeight> weight_before(ledger::View&, PersonId);

// A case of somebody's, for who may see the person.
struct HeldCase {
  PersonId person = {};
  std::string crn = {};
  std::string surname = {};
  std::string forenames = {};
  std::string tier = {};
  CaseType type = CaseType::community;
  int points = 0;
  base::Date since = {};
};
std::vector<HeldCase> cases_of(ledger::View&, StaffId, UnitId team);   // heaviest first
// People under an order in force without a practitioner, oldest first.
std::vector<HeldCase> unallocated_cases(ledger::View&, ledger::Place);

void keep_weight(ledger::Tx&, CaseWeight const&);      // in place of what stood
void drop_weight(ledger::Tx&, PersonId);               // no order in force any more

}  // namespace workload
