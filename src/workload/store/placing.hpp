// A leaver's cases against the officers of a place: what the proposal says, and what any other choice would do.
#pragma once
#include "workload/domain/proposal.hpp"
#include "workload/store/candidates.hpp"

namespace workload {

struct Placing {
  std::vector<Officer> officers = {};    // without the leaver
  Between around = {};
  Placement proposed = {};               // for each case the place of an officer in the list
};

// Her cases in the place that the scope sees, most urgent first.
std::vector<WaitingCase> held_within(ledger::View&, StaffId, ledger::Place);
// Never to who may not hold the case or see the record, has a conflict, is away, leaves or has no hours; nor above what a
// protected caseload allows.
Placing place_cases(ledger::View&, std::vector<WaitingCase> const&, StaffId leaver, ledger::Place);

// Capacity, in tenths of a per cent, of each officer of the list before and after so many points more.
std::int64_t capacity_with(Officer const&, std::int64_t more_points);

}  // namespace workload
