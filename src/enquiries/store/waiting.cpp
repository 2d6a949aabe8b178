#include "enquiries/store/waiting.hpp"

namespace enquiries {

// A due date is at most n working days late when no more than n working days lie behind it: the earliest such date is
// the working day n before the last one.
sql::Params age_starts(base::Date today, base::WorkingCalendar const& calendar) {
  auto const now = calendar.working_days_through(today);
  auto const start = [&](std::int64_t late) { return calendar.working_day(now - late); };
  return {{"today", today}, {"late_0", start(0)}, {"late_5", start(5)}, {"late_10", start(10)}, {"late_20", start(20)}, {"late_60", start(60)}};
}

}  // namespace enquiries
