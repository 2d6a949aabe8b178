#include "inspection/domain/interval.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Wilson, IsTheDemonstrationsEighteenToThirtyOne) {
  auto const interval = inspection::wilson({12, 50}, 70);
  EXPECT_NEAR(interval.low, 0.18, 0.005);
  EXPECT_NEAR(interval.high, 0.31, 0.005);
}

TEST(Wilson, OfAWholePopulationIsThePoint) {
  auto const interval = inspection::wilson({3, 10}, 10);
  EXPECT_DOUBLE_EQ(interval.low, 0.3);
  EXPECT_DOUBLE_EQ(interval.high, 0.3);
}

TEST(Wilson, StaysBetweenNothingAndAll) {
  EXPECT_GE(inspection::wilson({0, 5}, 1000).low, 0.0);
  EXPECT_GT(inspection::wilson({0, 5}, 1000).high, 0.3);
  EXPECT_LE(inspection::wilson({5, 5}, 1000).high, 1.0);
}

}  // namespace
