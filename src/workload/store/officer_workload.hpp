// A practitioner's figures, each for a pair of staff and team: points, what is available, capacity, and the weeks before.
// Sums count every case, restricted people's too, so that a figure is the same whoever reads it; they name no person.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/staff.hpp"
#include "workload/domain/capacity.hpp"
#include "workload/domain/ids.hpp"
#include "workload/domain/points.hpp"
#include "workload/store/case_workload.hpp"

#include <map>

namespace workload {

// Why nothing is available, where nothing is. It is said, never shown as a capacity of nought.
enum class Availability {
  counted,
  no_points_for_grade,   // a grade without hours of casework (SPO, unknown)
  all_hours_taken,       // reductions take every contracted hour
  not_posted,            // holds cases in a team she is not posted to today
};
std::string_view label(Availability);

struct TierCount {
  std::string tier = {};               // empty: untiered
  CaseType type = CaseType::community;
  std::int64_t cases = 0;
  std::int64_t points = 0;
};

struct OfficerWorkload {
  StaffId staff = {};
  std::string name = {};
  std::string grade = {};              // as in weights: PO, PQiP, PSO, SPO …; empty: not posted
  UnitId team = {};
  std::string team_name = {};
  std::int64_t team_no = 0;
  int contracted = 0;                  // tenths of hours a week in this team
  int reduced = 0;                     // tenths that reductions take off now
  Availability availability = Availability::counted;
  std::int64_t available = 0;          // points
  std::int64_t standard_reports = 0;   // of the last 30 days
  std::int64_t fast_reports = 0;
  std::int64_t oral_reports = 0;       // no points
  WorkPoints points = {};
  std::vector<TierCount> by_tier = {}; // only what there is, heaviest tier first
  int weeks_over = 0;                  // the latest weeks in a row over 110%
  bool excessive = false;              // four of them (CAP-01)

  std::int64_t workload() const { return points.total(); }
  std::int64_t capacity() const { return workload::capacity(workload(), available); }  // tenths of a per cent
  std::int64_t remaining() const { return available - workload(); }                   // may be negative
  std::int64_t cases() const;
  std::int64_t cases(CaseType) const;
  std::int64_t untiered() const { return points.untiered; }
};

// Practitioners posted to the teams of the place today, and whoever holds cases there; by team, then name.
std::vector<OfficerWorkload> workloads_of(ledger::View&, ledger::Place);
// The same without what the weeks before say: no weeks over, nobody excessive.
std::vector<OfficerWorkload> workloads_today(ledger::View&, ledger::Place);
// Nothing if she is neither posted to the team nor holds anything there.
std::optional<OfficerWorkload> workload_of(ledger::View&, StaffId, UnitId team);
std::vector<OfficerWorkload> workloads_of_staff(ledger::View&, StaffId);   // of each of her teams

// ALL-01: what taking the person does to the officer's capacity; her own case comes off first as it is held already.
// Nothing where the person has no order in force.
std::optional<Impact> impact_of(ledger::View&, OfficerWorkload const&, PersonId);
Impact impact_of(OfficerWorkload const&, CaseWeight const&);

// A team's, a unit's or a place's officers together. People without a practitioner are counted apart.
struct WorkloadTotals {
  std::int64_t officers = 0;           // of whom something is available
  std::int64_t points = 0;
  std::int64_t available = 0;
  std::int64_t cases = 0;
  std::int64_t untiered = 0;
  std::int64_t over = 0;               // over 110% now
  std::int64_t excessive = 0;          // for four weeks
  std::int64_t without_points = 0;     // hold cases, nothing available
  std::int64_t median = 0;             // capacity of the officers with something available, tenths of a per cent; of an even number the mean of the middle two, cut
  std::int64_t capacity() const { return workload::capacity(points, available); }
};
WorkloadTotals totals_of(std::vector<OfficerWorkload> const&, int excessive_over);
// Cases without a practitioner in the place.
std::int64_t unallocated_count(ledger::View&, ledger::Place);

// History ---------------------------------------------------------------------------------------------------------------------

struct WorkloadWeek {
  base::Date week = {};                // its Monday
  StaffId staff = {};
  UnitId team = {};
  std::string grade = {};
  int contracted = 0;
  int reduced = 0;
  std::int64_t available = 0;
  std::int64_t points = 0;
  std::int64_t capacity = 0;           // tenths of a per cent
  std::int64_t cases = 0;
  std::int64_t untiered = 0;
  base::Date taken_on = {};            // the last night that wrote it
};
std::vector<WorkloadWeek> weeks_of(ledger::View&, StaffId, UnitId team, base::Date since);    // oldest first
std::vector<WorkloadWeek> weeks_within(ledger::View&, ledger::Place, base::Date since);       // by staff, team, week

base::Date monday_of(base::Date);
void keep_week(ledger::Tx&, OfficerWorkload const&, base::Date day);
// Whether the week as it is kept says what the figures say; the night that wrote it apart.
bool says_the_same(WorkloadWeek const&, OfficerWorkload const&);

}  // namespace workload
