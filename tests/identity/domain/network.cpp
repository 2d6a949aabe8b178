#include "identity/domain/network.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace identity_domain {

using namespace identity;
using namespace std::chrono_literals;

TEST(Network, SharesAReputation) {
  EXPECT_EQ(network_of("10.1.2.3"), "10.1.2.3");
  EXPECT_EQ(network_of("::ffff:10.1.2.3"), "10.1.2.3");
  EXPECT_EQ(network_of("2001:db8:1:2:aaaa:bbbb:cccc:dddd"), network_of("2001:db8:1:2::1")) << "the second half is free to choose";
  EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
  for (auto const* nothing : {"", "here", "10.1.2", "<script>"}) EXPECT_EQ(network_of(nothing), "") << nothing;
}

TEST(Network, ClosesAfterManyWrongTriesAndOpensAgainByItself) {
  Policy const policy{.network_tries = 3, .network_forgiven_every = 30s};
  base::Instant const now{1000s};
  NetworkTries tries{0, now};
  for (int i = 0; i < 3; ++i) {
    EXPECT_FALSE(is_closed(tries, now, policy));
    tries = one_more(tries, now, policy);
  }
  EXPECT_TRUE(is_closed(tries, now, policy));
  EXPECT_TRUE(is_closed(tries, now + 29s, policy));
  EXPECT_FALSE(is_closed(tries, now + 30s, policy));
  EXPECT_EQ(forgiven(tries, now + 59s, policy).wrong, 2);
  EXPECT_EQ(forgiven(tries, now + 90s, policy).wrong, 0);
}

// One person who types wrongly for a whole day, as often as her own account's lock counts her.
TEST(Network, OnePersonsTypingClosesItForNobody) {
  Policy const policy;
  base::Instant now{1000s};
  NetworkTries tries{0, now};
  for (int failures = 1; failures < 100; ++failures) {
    tries = one_more(tries, now, policy);
    EXPECT_FALSE(is_closed(tries, now, policy)) << failures;
    now += lock_after(failures, policy);
  }
}

RC_GTEST_PROP(Network, ForgivingInStepsIsForgivingAtOnce, ()) {
  Policy const policy;
  auto const wrong = *rc::gen::inRange(0, 60);
  auto const first = *rc::gen::inRange(0, 4000), second = *rc::gen::inRange(0, 4000);
  base::Instant const start{1'000'000s};
  NetworkTries const tries{wrong, start};
  auto const stepwise = forgiven(forgiven(tries, start + std::chrono::seconds{first}, policy), start + std::chrono::seconds{first + second}, policy);
  auto const once = forgiven(tries, start + std::chrono::seconds{first + second}, policy);
  RC_ASSERT(stepwise.wrong == once.wrong);
}

}  // namespace identity_domain
