// Working days: Monday to Friday, less the bank holidays of a nation. Counted from sorted tables, never day by day.
#pragma once
#include "base/time.hpp"
#include "base/words.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace base {

enum class Nation { england_and_wales, scotland, northern_ireland };

// The years the tables cover. Outside them only weekends are known to be days of rest.
inline constexpr int first_calendar_year = 1970;
inline constexpr int last_calendar_year = 2100;

// Western Easter (the anonymous Gregorian computus: Meeus, Astronomical Algorithms, chapter 8).
Date easter_sunday(int year);

// A day that was made, or ceased to be, a bank holiday, and the date from which that was so: the state funeral of
// 19 September 2022 was no bank holiday for a due date worked out on 1 September.
struct HolidayChange {
  Date day = {};
  bool holiday = true;
  Date known_from = {};
};

// The bank holidays of a nation, sorted, weekends left out: the rules of the Banking and Financial Dealings Act 1971 and
// the royal proclamations as gov.uk/bank-holidays publishes them, then the changes known on the day asked about.
std::vector<Date> bank_holidays(Nation);
std::vector<Date> bank_holidays(Nation, std::span<HolidayChange const> changes, Date known_on);

class WorkingCalendar {
 public:
  // Holidays in any order; weekends and repeats among them change nothing.
  explicit WorkingCalendar(std::vector<Date> holidays);

  bool is_working_day(Date) const;

  // W(d): working days up to and including the day, counted from the calendar's own beginning, so that only differences
  // mean anything. Rises by one on each working day and by nothing on other days.
  std::int64_t working_days_through(Date) const;
  // The inverse: the working day with that count.
  Date working_day(std::int64_t count) const;

  // The count-th working day after `from` (which need not be one); before it when negative; `from` itself when 0.
  Date add_working_days(Date from, std::int64_t count) const;
  // Working days after `from` up to and including `to`; negative when `to` is earlier.
  std::int64_t working_days_between(Date from, Date to) const;

  Date on_or_after(Date) const;   // the first working day not before the day
  Date on_or_before(Date) const;  // the last working day not after it

  std::span<Date const> holidays() const { return holidays_; }  // sorted, weekdays only

 private:
  std::vector<Date> holidays_;
};

// The nation's calendar with no changes of one's own; made once, lives for ever.
WorkingCalendar const& working_calendar(Nation);

}  // namespace base

template <>
struct base::Words<base::Nation> {
  static constexpr std::array table{
      base::Word{base::Nation::england_and_wales, "england-and-wales"},
      base::Word{base::Nation::scotland, "scotland"},
      base::Word{base::Nation::northern_ireland, "northern-ireland"},
  };
};
