// The demonstration's clock: starts on Wednesday 28 June 2023 at 09.00 in London and runs on from there. It can be moved
// forward, never backward; where it stands is kept in the database (clock_setting), so that a restart goes on from there.
#pragma once
#include "base/time.hpp"

#include <atomic>

namespace app {

inline constexpr std::string_view training_day = "2023-06-28T09:00";

class TrainingClock final : public base::Clock {
 public:
  explicit TrainingClock(base::Instant shown);
  base::Instant now() const override;
  // Earlier than now is ignored: false.
  bool move_to(base::Instant);
  // For "Start again" alone.
  void start_at(base::Instant);

 private:
  std::atomic<std::int64_t> ahead_seconds_;  // shown time less real time
};

}  // namespace app
