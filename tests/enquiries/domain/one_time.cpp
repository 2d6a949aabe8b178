#include "enquiries/domain/one_time.hpp"

#include <gtest/gtest.h>

namespace enquiries {
namespace {

using namespace std::chrono_literals;
constexpr base::Instant made{std::chrono::seconds{1'700'000'000}};

TEST(OneTime, ALinkWaitsIsOpenedAndEndsOnceAndForAll) {
  LinkTimes times{.expires_at = made + link_lasts};
  EXPECT_EQ(state_of(times, made), LinkState::waits);
  EXPECT_EQ(state_of(times, made + 72h - 1s), LinkState::waits);
  EXPECT_EQ(state_of(times, made + 72h), LinkState::expired);
  times.opened_at = made + 1h;
  EXPECT_EQ(state_of(times, made + 5h - 1s), LinkState::opened);
  EXPECT_EQ(state_of(times, made + 5h), LinkState::expired) << "four hours after it was opened";
  times.ended_at = made + 2h;
  EXPECT_EQ(state_of(times, made + 2h), LinkState::ended);
  times.used_at = made + 3h;
  EXPECT_EQ(state_of(times, made + 100h), LinkState::used);
  times = {.expires_at = made + link_lasts, .opened_at = made + 71h};
  EXPECT_EQ(state_of(times, made + 72h), LinkState::expired) << "opened late, it does not last longer";
}

TEST(OneTime, TokensAreLettersAndCodesEightDigits) {
  std::string const token = "abcXYZ019_-abcXYZ019_-abcXYZ019_-abcXYZ0199";
  EXPECT_EQ(letters_of(token).size(), 2 * token.size());
  EXPECT_EQ(letters_of(token).find_first_not_of("abcdefghijklmnopqrstuvwxyz"), std::string::npos);
  EXPECT_NE(letters_of(token), letters_of("bbcXYZ019_-abcXYZ019_-abcXYZ019_-abcXYZ0199"));
  EXPECT_EQ(digits_of(token).size(), 8u);
  EXPECT_EQ(digits_of(token).find_first_not_of("0123456789"), std::string::npos);
  EXPECT_EQ(told("12345678"), "1234 5678");
  EXPECT_EQ(digits_typed(" 1234-5678 "), "12345678");
}

}  // namespace
}  // namespace enquiries
