#include "base/random.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;

TEST(base_random, the_published_numbers_of_splitmix64) {
  Random random{1234567};  // the reference implementation's first five numbers from this seed
  for (std::uint64_t expected : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u, 4593380528125082431u,
                                 16408922859458223821u})
    EXPECT_EQ(random.next(), expected);
}

RC_GTEST_PROP(base_random, draws_stay_in_their_bounds, (std::uint64_t seed)) {
  Random random{seed};
  auto const bound = *rc::gen::inRange<std::uint64_t>(1, 1000);
  RC_ASSERT(random.below(bound) < bound);
  auto const drawn = random.between(-5, 5);
  RC_ASSERT(drawn >= -5 && drawn <= 5);
  RC_ASSERT(random.chance(1, 1));
  RC_ASSERT(!random.chance(0, 7));
  std::array<unsigned, 4> const weights{0, 3, 0, 1};
  auto const place = random.weighted(weights);
  RC_ASSERT((place == 1 || place == 3));
}

TEST(base_random, draws_are_even_enough) {
  Random random{42};
  std::array<int, 6> seen{};
  for (int i = 0; i < 60000; ++i) ++seen[random.below(6)];
  for (int count : seen) EXPECT_NEAR(count, 10000, 500);
}

TEST(base_random, a_fork_is_its_own_and_always_the_same) {
  Random const parent{7};
  EXPECT_EQ(parent.fork("people").next(), parent.fork("people").next());
  EXPECT_NE(parent.fork("people").next(), parent.fork("staff").next());
}

TEST(base_random, shuffle_keeps_every_item) {
  Random random{3};
  std::vector<int> items{1, 2, 3, 4, 5, 6, 7, 8};
  random.shuffle(std::span{items});
  EXPECT_NE(items, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  std::ranges::sort(items);
  EXPECT_EQ(items, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  EXPECT_THROW(random.below(0), std::invalid_argument);
}
