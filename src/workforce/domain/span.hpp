// How many a senior oversees, and what of it is overdue.
#pragma once
#include "base/time.hpp"

#include <optional>

namespace workforce {

// Overdue: nothing for longer than the interval; of somebody who came later, since she came.
inline bool one_to_one_overdue(std::optional<base::Date> last, base::Date here_since, base::Date today, int interval_days) {
  auto const from = last && *last > here_since ? *last : here_since;
  return today - from > std::chrono::days{interval_days};
}

}  // namespace workforce
