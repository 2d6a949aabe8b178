// What staffing figures are made of: postings, absences, hours taken off and targets of a place. Figures are totals; who stands
// behind one is read through {led s}.
#pragma once
#include "ledger/view.hpp"
#include "workforce/domain/vacancy.hpp"

namespace workforce {

// Postings of the place that touch the period (one that ends on its first day too), with the absences and hours taken off of whoever holds one.
Workforce workforce_within(ledger::View&, ledger::Place, Period);

struct Targets {
  std::vector<TargetRow> rows = {};     // of every unit of the place, oldest first
  std::vector<UnitNode> units = {};
};
Targets targets_within(ledger::View&, ledger::Place);
std::vector<TargetRow> targets_set_for(ledger::View&, UnitId);   // newest first

// Somebody behind a figure, as the roles that arrange staff in her place see her.
struct Behind {
  StaffId staff = {};
  std::string full_name = {};
  std::string unit_name = {};
  Spell spell = {};
};
std::vector<Behind> people_behind(ledger::View&, ledger::Place, base::Date day);          // posted on the day, by name
std::vector<Away> absences_behind(ledger::View&, ledger::Place, base::Date day);          // of these, on the day

// Somebody who has left, or will, with people on probation still in her name.
struct StillHolds {
  StaffId staff = {};
  std::string full_name = {};
  base::Date on = {};           // the first day without her
  std::int64_t people = 0;
};
std::vector<StillHolds> leavers_with_people(ledger::View&, ledger::Place);                // the longest gone first
std::int64_t people_held(ledger::View&, StaffId);
std::string staff_name(ledger::View&, StaffId);                                           // empty where one may not know it

}  // namespace workforce
