#include "identity/domain/policy.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace identity_domain {

using namespace identity;
using namespace std::chrono_literals;

TEST(BackOff, StartsAtTheFifthWrongTryAndDoubles) {
  Policy const policy;
  EXPECT_EQ(lock_after(0, policy), 0s);
  EXPECT_EQ(lock_after(4, policy), 0s);
  EXPECT_EQ(lock_after(5, policy), 1min);
  EXPECT_EQ(lock_after(6, policy), 2min);
  EXPECT_EQ(lock_after(8, policy), 8min);
  EXPECT_EQ(lock_after(9, policy), 15min);
}

RC_GTEST_PROP(BackOff, NeverShrinksAndNeverPassesTheLongest, ()) {
  Policy const policy;
  int const failures = *rc::gen::inRange(0, 1'000'000);
  RC_ASSERT(lock_after(failures, policy) <= lock_after(failures + 1, policy));
  RC_ASSERT(lock_after(failures, policy) <= policy.longest_lock);
}

}  // namespace identity_domain
