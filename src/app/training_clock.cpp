#include "app/training_clock.hpp"

namespace app {
namespace {

std::int64_t real_seconds() { return base::SystemClock{}.now().time_since_epoch().count(); }

}  // namespace

TrainingClock::TrainingClock(base::Instant shown) : ahead_seconds_(0) { start_at(shown); }

base::Instant TrainingClock::now() const {
  return base::Instant{std::chrono::seconds{real_seconds() + ahead_seconds_.load()}};
}

bool TrainingClock::move_to(base::Instant shown) {
  if (shown <= now()) return false;
  start_at(shown);
  return true;
}

void TrainingClock::start_at(base::Instant shown) { ahead_seconds_ = shown.time_since_epoch().count() - real_seconds(); }

}  // namespace app
