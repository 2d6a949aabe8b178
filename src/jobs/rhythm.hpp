// When a job is due: a pure question.
#pragma once
#include "base/time.hpp"

namespace jobs {

enum class Every { hour, day };

struct Rhythm {
  Every every = Every::day;
  int hour = 0;    // of the day, in London; for Every::day
  int minute = 0;  // of the hour
};

// The first due instant after `after`.
base::Instant next_due(Rhythm rhythm, base::Instant after);

}  // namespace jobs
