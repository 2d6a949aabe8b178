#include "enquiries/domain/timetable.hpp"

#include <algorithm>

namespace enquiries {
namespace {

// The due date by working days; none where the pause that is open now began before it was reached.
std::optional<base::Date> due_by_days(Timing const& timing, base::Date day0, Counting const& theirs) {
  auto const due = due_date(day0, timing.answer_wd, timing.pauses, theirs);
  if (!timing.paused_since) return due;
  bool const reached = base::LocalTime{due} + theirs.cut_off < *timing.paused_since;
  return reached ? std::optional(due) : std::nullopt;
}

std::optional<base::Date> due_of(Timing const& timing, base::Date day0, Counting const& theirs) {
  if (timing.need_by) return timing.need_by;
  auto const moment = timing.moment ? std::optional(base::london_date(*timing.moment)) : std::nullopt;
  if (timing.by_moment_alone && moment) return moment;
  auto const days = due_by_days(timing, day0, theirs);
  if (!moment) return days;
  return days ? std::min(*days, *moment) : *moment;
}

std::optional<base::Date> next_chase_of(Timing const& timing, RuleSet const& rules, base::Date today, std::optional<base::Date> partner_due, Counting const& theirs) {
  if (!timing.partner_day_zero || !partner_due || timing.paused_since) return std::nullopt;
  CountableDays const days{theirs, timing.pauses};
  ChasePlan const plan{.at_percent = rules.chase.at_percent, .then_every = rules.chase.then_every_wd};
  auto const allowed = days.between(*timing.partner_day_zero, *partner_due);
  return next_chase(std::max(today, *timing.partner_day_zero), *timing.partner_day_zero, allowed, days, plan);
}

std::optional<base::Date> next_rung_of(Timing const& timing, RuleSet const& rules, Timetable const& so_far, base::WorkingCalendar const& ours) {
  auto const next = static_cast<std::size_t>(timing.rung);
  if (next >= rules.rungs.size()) return std::nullopt;
  auto const& rung = rules.rungs[next];
  if (rung.by_partner_count() && timing.paused_since) return std::nullopt;
  auto const base_date = rung.by_partner_count() ? so_far.partner_due : so_far.due;
  if (!base_date) return std::nullopt;
  return rung_date(*base_date, rung.after(timing.priority), ours);
}

}  // namespace

Timetable timetable(Timing const& timing, RuleSet const& rules, base::Date today, base::WorkingCalendar const& ours, Counting const& theirs) {
  Timetable table;
  table.due = due_of(timing, timing.day_zero, theirs);
  if (timing.partner_day_zero) table.partner_due = due_of(timing, *timing.partner_day_zero, theirs);
  if (timing.moment && table.due == base::london_date(*timing.moment)) table.due_moment = timing.moment;
  table.next_chase = next_chase_of(timing, rules, today, table.partner_due, theirs);
  table.next_rung = next_rung_of(timing, rules, table, ours);
  return table;
}

}  // namespace enquiries
