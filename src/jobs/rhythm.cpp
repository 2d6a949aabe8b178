#include "jobs/rhythm.hpp"

namespace jobs {

using namespace std::chrono;

base::Instant next_due(Rhythm rhythm, base::Instant after) {
  if (rhythm.every == Every::minute) return floor<minutes>(after) + minutes{1};
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

std::optional<base::Instant> to_run(Rhythm rhythm, base::Instant done, base::Instant now) {
  auto const due = next_due(rhythm, done);
  if (due > now) return std::nullopt;
  if (rhythm.every == Every::day) return due;
  auto const period = rhythm.every == Every::hour ? seconds{hours{1}} : seconds{minutes{1}};
  return std::max(due, next_due(rhythm, now - period));  // the one that fell due in the last period
}

}  // namespace jobs
