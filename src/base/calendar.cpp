#include "base/calendar.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

using std::chrono::days;

// Monday 29 December 1969: weekdays are numbered 1 (that Monday), 2, … from here, whole weeks before and after alike.
constexpr Date origin{days{-3}};

bool is_weekend(Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }

std::int64_t whole_weeks(std::int64_t days_since_monday) {
  return (days_since_monday >= 0 ? days_since_monday : days_since_monday - 6) / 7;
}

// Weekdays from the origin up to and including the day.
std::int64_t weekdays_through(Date day) {
  auto const offset = std::int64_t{(day - origin).count()};
  auto const weeks = whole_weeks(offset);
  return weeks * 5 + std::min<std::int64_t>(offset - weeks * 7 + 1, 5);
}

// The weekday with that number.
Date weekday_numbered(std::int64_t number) {
  auto const before = number - 1;
  auto const weeks = (before >= 0 ? before : before - 4) / 5;
  return origin + days{weeks * 7 + (before - weeks * 5)};
}

}  // namespace

WorkingCalendar::WorkingCalendar(std::vector<Date> holidays) : holidays_(std::move(holidays)) {
  std::erase_if(holidays_, is_weekend);
  std::ranges::sort(holidays_);
  holidays_.erase(std::unique(holidays_.begin(), holidays_.end()), holidays_.end());
}

bool WorkingCalendar::is_working_day(Date day) const {
  return !is_weekend(day) && !std::ranges::binary_search(holidays_, day);
}

std::int64_t WorkingCalendar::working_days_through(Date day) const {
  return weekdays_through(day) - (std::ranges::upper_bound(holidays_, day) - holidays_.begin());
}

// W just before the i-th holiday (from 0) is its number among weekdays, less itself, less the i holidays before it. It
// never falls along the table, so the holidays to step over are found by halving.
Date WorkingCalendar::working_day(std::int64_t count) const {
  std::int64_t low = 0, high = std::ssize(holidays_);
  while (low < high) {
    auto const middle = low + (high - low) / 2;
    bool const stepped_over = weekdays_through(holidays_[static_cast<std::size_t>(middle)]) - 1 - middle < count;
    (stepped_over ? low : high) = stepped_over ? middle + 1 : middle;
  }
  return weekday_numbered(count + low);
}

Date WorkingCalendar::add_working_days(Date from, std::int64_t count) const {
  if (count == 0) return from;
  // Going back from a day of rest, the working day counted last is itself one of the days gone.
  bool const back_from_rest = count < 0 && !is_working_day(from);
  return working_day(working_days_through(from) + count + (back_from_rest ? 1 : 0));
}

std::int64_t WorkingCalendar::working_days_between(Date from, Date to) const {
  return working_days_through(to) - working_days_through(from);
}

Date WorkingCalendar::on_or_after(Date day) const { return is_working_day(day) ? day : add_working_days(day, 1); }
Date WorkingCalendar::on_or_before(Date day) const { return is_working_day(day) ? day : add_working_days(day, -1); }

WorkingCalendar const& working_calendar(Nation nation) {
  static std::array const calendars{WorkingCalendar{bank_holidays(Nation::england_and_wales)},
                                    WorkingCalendar{bank_holidays(Nation::scotland)},
                                    WorkingCalendar{bank_holidays(Nation::northern_ireland)}};
  return calendars[static_cast<std::size_t>(nation)];
}

}  // namespace base
