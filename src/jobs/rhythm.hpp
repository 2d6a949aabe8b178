// When a job is due: a pure question.
#pragma once
#include "base/time.hpp"

namespace jobs {

enum class Every { minute, hour, day };

struct Rhythm {
  Every every = Every::day;
  int hour = 0;    // of the day, in London; for Every::day
  int minute = 0;  // of the hour; for Every::hour and Every::day
};

// The first due instant after `after`.
base::Instant next_due(Rhythm rhythm, base::Instant after);
// What to run for a job that was last done through `done`, at `now`: each missed day in its turn, since a day's chases
// are that day's; of missed minutes and hours only the last. Nothing if none is due.
std::optional<base::Instant> to_run(Rhythm rhythm, base::Instant done, base::Instant now);

}  // namespace jobs
