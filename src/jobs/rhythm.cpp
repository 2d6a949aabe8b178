#include "jobs/rhythm.hpp"

namespace jobs {

using namespace std::chrono;

base::Instant next_due(Rhythm rhythm, base::Instant after) {
  if (rhythm.every == Every::hour) {
    auto const whole = floor<hours>(after) + minutes{rhythm.minute};
    return whole > after ? whole : whole + hours{1};
  }
  auto const today = base::london_date(after);
  for (auto day = today;; day += days{1}) {
    auto const due = base::from_london(base::LocalTime{day} + hours{rhythm.hour} + minutes{rhythm.minute});
    if (due > after) return due;
  }
}

}  // namespace jobs
