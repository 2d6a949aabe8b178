#include "web/open.hpp"

#include <gtest/gtest.h>

namespace web_tests {

// What is kept ends with its minute, at every minute of the day and whatever is to come.
TEST(OpenToAll, IsKeptToTheEndOfItsMinute) {
  using std::chrono::seconds;
  auto const midnight = base::Instant{std::chrono::sys_days{std::chrono::year{2023} / 6 / 29}};
  for (int second = 0; second < 86'400; ++second) {
    auto const now = midnight + seconds{second};
    auto const kept = seconds{web::seconds_left_of_minute(now)};
    ASSERT_GE(kept.count(), 0);
    ASSERT_EQ(std::chrono::floor<std::chrono::minutes>(now + kept), std::chrono::floor<std::chrono::minutes>(now)) << second;
    ASSERT_EQ((now + kept + seconds{1}).time_since_epoch().count() % 60, 0) << second;
  }
}

}  // namespace web_tests
