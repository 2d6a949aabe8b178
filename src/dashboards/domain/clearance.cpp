#include "dashboards/domain/clearance.hpp"

namespace dashboards {

Clearance clearance(std::int64_t waiting, Pace const& pace, base::Date today, base::WorkingCalendar const& calendar) {
  Clearance result{.net_in_window = pace.returned - pace.came_in + pace_window * pace.extra};
  if (waiting == 0) {
    result.tenths_of_days = 0;
    result.clear_on = today;
    result.weeks = 0;
    return result;
  }
  if (result.net_in_window <= 0) return result;
  auto const net = result.net_in_window;
  result.tenths_of_days = (waiting * pace_window * 10 * 2 + net) / (2 * net);
  auto const whole_days = (waiting * pace_window + net - 1) / net;
  result.clear_on = calendar.add_working_days(today, whole_days);
  result.weeks = (*result.tenths_of_days + 25) / 50;
  return result;
}

}  // namespace dashboards
