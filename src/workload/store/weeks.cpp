// The weeks of an officer and a team, as the nights left them.
#include "workload/store/officer_workload.hpp"

namespace workload {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "the history of an officer's figures names no person";
constexpr System of_officer{"workload.weeks_of", why, R"sql(
  select w.week, w.staff_id, w.team_id, w.grade, w.contracted, w.reduced, w.available, w.points, w.capacity, w.cases, w.untiered, w.taken_on
  from workload_week w where w.staff_id = :staff and w.team_id = :team and w.week >= :since order by w.week)sql"};
constexpr System of_place{"workload.weeks_within", why, R"sql(
  select w.week, w.staff_id, w.team_id, w.grade, w.contracted, w.reduced, w.available, w.points, w.capacity, w.cases, w.untiered, w.taken_on
  from workload_week w where w.week >= :since and w.team_no between :from and :to order by w.team_no, w.staff_id, w.week)sql"};
constexpr Write kept{"workload.keep_week", R"sql(insert into workload_week (week, team_id, team_no, staff_id, grade, contracted, reduced, available, points, capacity, cases, untiered, taken_on)
  values (:week, :team, :team_no, :staff, :grade, :contracted, :reduced, :available, :points, :capacity, :cases, :untiered, :on)
  on conflict (week, team_no, staff_id) do update set team_id = excluded.team_id, grade = excluded.grade, contracted = excluded.contracted, reduced = excluded.reduced,
    available = excluded.available, points = excluded.points, capacity = excluded.capacity, cases = excluded.cases, untiered = excluded.untiered, taken_on = excluded.taken_on)sql"};

}  // namespace

base::Date monday_of(base::Date day) {
  auto const iso = std::chrono::weekday(std::chrono::sys_days(day.time_since_epoch())).iso_encoding();
  return day - std::chrono::days{iso - 1};
}

std::vector<WorkloadWeek> weeks_of(ledger::View& view, StaffId staff, UnitId team, base::Date since) {
  return view.rows<WorkloadWeek>(of_officer, {{"staff", staff}, {"team", team}, {"since", since}});
}
std::vector<WorkloadWeek> weeks_within(ledger::View& view, ledger::Place place, base::Date since) {
  return view.rows<WorkloadWeek>(of_place, {{"from", place.from}, {"to", place.to}, {"since", since}});
}

bool says_the_same(WorkloadWeek const& kept_week, OfficerWorkload const& o) {
  return std::tuple(kept_week.grade, kept_week.contracted, kept_week.reduced, kept_week.available, kept_week.points, kept_week.cases, kept_week.untiered) ==
         std::tuple(o.grade, o.contracted, o.reduced, o.available, o.workload(), o.cases(), o.untiered());
}
void keep_week(ledger::Tx& tx, OfficerWorkload const& o, base::Date day) {
  tx.change(kept, {{"week", monday_of(day)}, {"team", o.team}, {"team_no", o.team_no}, {"staff", o.staff}, {"grade", o.grade}, {"contracted", o.contracted}, {"reduced", o.reduced},
                   {"available", o.available}, {"points", o.workload()}, {"capacity", o.capacity()}, {"cases", o.cases()}, {"untiered", o.untiered()}, {"on", day}});
}

}  // namespace workload
