#include "kit/dates.hpp"

namespace kit {

rc::Gen<base::Date> day_between(base::Date first, base::Date last) {
  return rc::gen::map(rc::gen::inRange(0, static_cast<int>((last - first).count()) + 1),
                      [first](int offset) { return first + std::chrono::days{offset}; });
}

rc::Gen<base::LocalTime> minute_between(base::Date first, base::Date last) {
  return rc::gen::map(rc::gen::pair(day_between(first, last), rc::gen::inRange(0, 24 * 60)),
                      [](std::pair<base::Date, int> const& at) { return base::LocalTime{at.first} + std::chrono::minutes{at.second}; });
}

}  // namespace kit
