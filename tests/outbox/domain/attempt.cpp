#include "outbox/domain/attempt.hpp"

#include <gtest/gtest.h>

namespace outbox_domain {

using namespace outbox;
using namespace std::chrono_literals;

base::Instant const now{std::chrono::seconds{1'000'000}};

TEST(Attempt, TakenIsDelivered) {
  auto const next = after({Answer::taken, "250 fine"}, {.attempts = 2, .last_error = "451"}, now);
  EXPECT_TRUE(next.delivered);
  EXPECT_FALSE(next.given_up);
  EXPECT_EQ(next.attempts, 3);
  EXPECT_EQ(next.error, "");
}

TEST(Attempt, RefusedIsGivenUpWithTheServersWords) {
  auto const next = after({Answer::refused, "550 unknown"}, {}, now);
  EXPECT_TRUE(next.given_up);
  EXPECT_EQ(next.error, "550 unknown");
}

TEST(Attempt, LaterWaitsLongerEachTimeAndEndsAfterSomeDays) {
  Message message{.made_at = now};
  std::vector<std::int64_t> minutes;
  auto at = now;
  while (message.attempts < 200) {
    auto const next = after({Answer::later, "451 busy"}, message, at);
    EXPECT_FALSE(next.delivered);
    if (next.given_up) break;
    EXPECT_GT(next.next_attempt_at, at);
    minutes.push_back((next.next_attempt_at - at) / 1min);
    message.attempts = next.attempts;
    at = next.next_attempt_at;
  }
  ASSERT_GE(minutes.size(), 8u);
  EXPECT_EQ(std::vector<std::int64_t>(minutes.begin(), minutes.begin() + 8), (std::vector<std::int64_t>{1, 2, 5, 15, 30, 60, 60, 60}));
  EXPECT_GE(at - now, 90h);
  EXPECT_LE(at - now, 100h);
}

TEST(Attempt, AServerThatIsDownSaysNothingAboutTheMessage) {
  Message message{.made_at = now - 24h * 30, .attempts = 99};
  auto const next = after({Answer::nobody, "connection refused"}, message, now);
  EXPECT_FALSE(next.given_up) << "however long it is down, nothing is dropped";
  EXPECT_EQ(next.attempts, 99);
  EXPECT_EQ(next.next_attempt_at, now + 1min);
}

}  // namespace outbox_domain
