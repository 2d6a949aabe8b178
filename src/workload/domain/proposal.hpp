// Who takes over the cases of somebody who leaves: a proposal that evens out workload and keeps relationships, and never
// breaks a rule that stops. Pure and deterministic: the same cases and officers in the same order give the same answer.
//
// What is made small is the sum, over officers, of load² / available points, plus what is lost where a case does not go to
// who knows the person. The first part is least when everybody carries the same share of her own capacity, so that somebody
// of half the hours takes half the work. docs/decisions/0012 says why it is made so and not by a flow.
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace workload {

// An officer who may take the case. `worth`: for how many percentage points more of workload she is still the better
// choice, because she knows the person.
struct MayTake {
  std::size_t officer = 0;  // her place in the list of officers
  int worth = 0;
};
struct CaseToPlace {
  std::int64_t points = 0;
  std::vector<MayTake> may_take = {};  // each officer at most once; empty: nobody, so the case stays where it is
};
struct OfficerWithRoom {
  std::int64_t available = 0;            // points; 0: takes nothing
  std::int64_t current = 0;              // points she carries already
  std::optional<std::int64_t> most = {}; // points that she is not taken above: a protected caseload
};

// For each case the officer who takes it; nothing where nobody may, or only people whose protected caseload is full.
using Placement = std::vector<std::optional<std::size_t>>;

Placement propose(std::span<CaseToPlace const>, std::span<OfficerWithRoom const>);

// The sum that is made small, in thousandths; a case that nobody takes weighs more than any that is taken. Throws
// std::invalid_argument for a placement that gives a case to somebody who may not take it, or fills a protected caseload.
std::int64_t cost(std::span<CaseToPlace const>, std::span<OfficerWithRoom const>, Placement const&);

// References for tests and measurements. The least cost there is, by trying every placement: for a handful of cases only.
Placement best_of_all(std::span<CaseToPlace const>, std::span<OfficerWithRoom const>);
// Each case in turn to the first officer who may take it and is not over her available points; else to the first who may.
Placement first_fit(std::span<CaseToPlace const>, std::span<OfficerWithRoom const>);

}  // namespace workload
