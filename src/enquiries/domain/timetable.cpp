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

// Within so many hours of its release, or by the end of so many of the partner's working days.
std::optional<base::Instant> acknowledge_by(Timing const& timing, Counting const& theirs) {
  if (!timing.clock || !timing.released_at || !timing.partner_day_zero) return std::nullopt;
  if (timing.clock->ack_hours) return *timing.released_at + std::chrono::hours{*timing.clock->ack_hours};
  if (!timing.clock->ack_wd) return std::nullopt;
  auto const last_day = due_date(*timing.partner_day_zero, *timing.clock->ack_wd, {}, theirs);
  return base::from_london(base::LocalTime{last_day + std::chrono::days{1}});
}

// The hours before the moment that the rules keep for a last chase.
std::optional<base::Instant> near_moment(Timing const& timing, RuleSet const& rules, Timetable const& so_far) {
  if (!so_far.due_moment || !timing.released_at) return std::nullopt;
  return *so_far.due_moment - std::chrono::hours{rules.chase.moment_last_chase_hours};
}

std::optional<base::Instant> last_chase_of(Timing const& timing, std::optional<base::Instant> near) {
  bool const made = timing.moment_chased && timing.moment_chased == timing.moment;
  if (!near || made || timing.paused_since || *near <= *timing.released_at) return std::nullopt;
  return near;
}

std::optional<base::Instant> telephone_from(Timing const& timing, std::optional<base::Instant> ack_by, std::optional<base::Instant> near) {
  if (!timing.clock || !timing.clock->warn_by_phone || !timing.released_at || timing.paused_since) return std::nullopt;
  auto const soon = near ? std::optional(std::max(*near, *timing.released_at)) : std::nullopt;
  if (timing.acknowledged_at || !ack_by) return soon;
  return soon ? std::min(*soon, *ack_by) : *ack_by;
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
  auto const near = near_moment(timing, rules, table);
  table.acknowledge_by = acknowledge_by(timing, theirs);
  table.last_chase = last_chase_of(timing, near);
  table.telephone_from = telephone_from(timing, table.acknowledge_by, near);
  return table;
}

}  // namespace enquiries
