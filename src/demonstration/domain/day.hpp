// The demonstration's day: Wednesday 28 June 2023, 09:00 in London, the eve of the notice.
#pragma once
#include "base/time.hpp"

namespace demonstration {

inline base::Date the_day() {
  using namespace std::chrono;
  return base::Date{sys_days{year{2023} / June / 28}.time_since_epoch()};
}
// A moment of a day by the clock of London.
inline base::Instant at(base::Date day, int hour, int minute = 0) {
  return base::from_london(base::LocalTime{day} + std::chrono::hours{hour} + std::chrono::minutes{minute});
}
inline base::Instant the_morning() { return at(the_day(), 9); }

}  // namespace demonstration
