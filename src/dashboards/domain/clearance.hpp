// When a list is clear at this pace: plain arithmetic, no forecast. Measure ME-09 of the rule table.
#pragma once
#include "base/calendar.hpp"

#include <optional>

namespace dashboards {

inline constexpr std::int64_t pace_window = 20;   // working days

struct Pace {
  std::int64_t came_in = 0;    // in the last 20 working days
  std::int64_t returned = 0;   // final returns in the same days; withdrawals are another figure
  std::int64_t extra = 0;      // more a working day than today
};

struct Clearance {
  std::int64_t net_in_window = 0;                    // returned - came in + 20 x extra: its 20th part is the net of a day
  std::optional<std::int64_t> tenths_of_days = {};   // working days until clear, in tenths, rounded half up; none: never
  std::optional<base::Date> clear_on = {};           // the working day by which the last is returned
  std::optional<std::int64_t> weeks = {};            // of five days, to the nearest
};

// waiting >= 0. Nothing waiting: clear today.
Clearance clearance(std::int64_t waiting, Pace const& pace, base::Date today, base::WorkingCalendar const& calendar);

}  // namespace dashboards
