#include "enquiries/domain/due.hpp"

#include <algorithm>
#include <stdexcept>

namespace enquiries {

using base::Date;
using std::chrono::days;

Pause pause_between(base::Instant start, base::Instant end) { return {.start = base::to_london(start), .end = base::to_london(end)}; }

Date day_zero(base::LocalTime asked, Counting const& counting) {
  Date const day = std::chrono::floor<days>(asked);
  bool const in_time = asked - base::LocalTime{day} < counting.cut_off;
  return counting.calendar.on_or_after(in_time ? day : day + days{1});
}

// A pause holds the cut-off hour of a day d when start <= d + cut_off < end, so of the days from ceil(start - cut_off) to
// just before ceil(end - cut_off). Stretches that touch are one.
CountableDays::CountableDays(Counting const& counting, std::span<Pause const> pauses) : calendar_(&counting.calendar) {
  std::vector<Stretch> found;
  for (auto const& pause : pauses) {
    Stretch const stretch{.first = std::chrono::ceil<days>(pause.start - counting.cut_off),
                          .past = std::chrono::ceil<days>(pause.end - counting.cut_off)};
    if (stretch.first < stretch.past) found.push_back(stretch);
  }
  std::ranges::sort(found, {}, &Stretch::first);
  for (auto const& stretch : found) {
    if (!stretches_.empty() && stretch.first <= stretches_.back().past) {
      stretches_.back().past = std::max(stretches_.back().past, stretch.past);
      continue;
    }
    auto const before = stretches_.empty() ? 0 : stretches_.back().paused_before + working_days_in(stretches_.back());
    stretches_.push_back({stretch.first, stretch.past, before});
  }
}

std::int64_t CountableDays::working_days_in(Stretch const& stretch) const {
  return calendar_->working_days_between(stretch.first - days{1}, stretch.past - days{1});
}

std::int64_t CountableDays::count_before(Stretch const& stretch) const {
  return calendar_->working_days_through(stretch.first - days{1}) - stretch.paused_before;
}

std::int64_t CountableDays::through(Date day) const {
  auto const later = std::ranges::upper_bound(stretches_, day, {}, &Stretch::first);
  if (later == stretches_.begin()) return calendar_->working_days_through(day);
  auto const& last = *std::prev(later);
  bool const inside = day < last.past;
  return inside ? count_before(last) : calendar_->working_days_through(day) - last.paused_before - working_days_in(last);
}

// Inside a stretch the count stands still, so a stretch that begins below the count looked for is stepped over whole.
Date CountableDays::after(Date day0, std::int64_t k) const {
  if (k < 0) throw std::invalid_argument("a due date lies no days before day 0");
  if (k == 0) return day0;
  auto const count = through(day0) + k;
  auto const later = std::ranges::partition_point(stretches_, [&](Stretch const& stretch) { return count_before(stretch) < count; });
  if (later == stretches_.begin()) return calendar_->working_day(count);
  auto const& last = *std::prev(later);
  return calendar_->working_day(count + last.paused_before + working_days_in(last));
}

std::int64_t CountableDays::between(Date day0, Date until) const { return until <= day0 ? 0 : through(until) - through(day0); }

Date due_date(Date day0, std::int64_t k, std::span<Pause const> pauses, Counting const& counting) {
  return CountableDays{counting, pauses}.after(day0, k);
}

std::int64_t partner_days(Date released, Date until, std::span<Pause const> pauses, Counting const& counting) {
  return CountableDays{counting, pauses}.between(released, until);
}

std::int64_t working_days_late(Date due, Date today, base::WorkingCalendar const& calendar) {
  return today <= due ? 0 : calendar.working_days_between(due, today);
}

AgeBand age_band(std::int64_t late) {
  if (late <= 0) return AgeBand::not_yet_due;
  if (late <= 5) return AgeBand::to_5;
  if (late <= 10) return AgeBand::to_10;
  if (late <= 20) return AgeBand::to_20;
  return late <= 60 ? AgeBand::to_60 : AgeBand::over_60;
}

namespace {

// The countable days after day 0 of the chases at a share of the allowed time: rising, each once, never empty.
std::vector<std::int64_t> first_chases(std::int64_t k, ChasePlan const& plan) {
  std::vector<std::int64_t> steps;
  for (int percent : plan.at_percent) steps.push_back((k * percent + 99) / 100);
  if (steps.empty()) steps.push_back(k);
  std::ranges::sort(steps);
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return steps;
}

}  // namespace

Date chase_date(int n, Date day0, std::int64_t k, CountableDays const& countable, ChasePlan const& plan) {
  if (n < 0) throw std::invalid_argument("chases are counted from 0");
  auto const steps = first_chases(k, plan);
  auto const beyond = n - std::ssize(steps) + 1;
  return countable.after(day0, beyond <= 0 ? steps[static_cast<std::size_t>(n)] : steps.back() + beyond * plan.then_every);
}

int chases_through(Date today, Date day0, std::int64_t k, CountableDays const& countable, ChasePlan const& plan) {
  if (today < day0) return 0;
  auto const steps = first_chases(k, plan);
  auto const elapsed = countable.between(day0, today);
  auto const at_shares = std::ranges::upper_bound(steps, elapsed) - steps.begin();
  return static_cast<int>(at_shares + std::max<std::int64_t>(0, (elapsed - steps.back()) / plan.then_every));
}

Date next_chase(Date today, Date day0, std::int64_t k, CountableDays const& countable, ChasePlan const& plan) {
  return chase_date(chases_through(today, day0, k, countable, plan), day0, k, countable, plan);
}

Date rung_date(Date due, int days_after, base::WorkingCalendar const& calendar) { return calendar.add_working_days(due, days_after); }

int rungs_reached(std::span<int const> days_after, Date due, Date today, base::WorkingCalendar const& calendar) {
  if (today < due) return 0;
  auto const late = working_days_late(due, today, calendar);
  return static_cast<int>(std::ranges::upper_bound(days_after, late) - days_after.begin());
}

}  // namespace enquiries
