#include "risk/domain/rosh.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

TEST(RiskRosh, NotYetAssessedLacksALevelAndReasons) {
  EXPECT_EQ(lacks({}), (std::vector{Part::level, Part::reasons}));
}
TEST(RiskRosh, LowNeedsReasonsOnly) {
  EXPECT_EQ(lacks({.level = Level::low}), std::vector{Part::reasons});
  EXPECT_TRUE(lacks({.level = Level::low, .reasons = "No known contact"}).empty());
}
TEST(RiskRosh, FromMediumUpEveryPartIsSaid) {
  for (Level level : {Level::medium, Level::high, Level::very_high}) EXPECT_EQ(lacks({.level = level, .nature = " \n"}).size(), 5u);
  EXPECT_TRUE(lacks({.level = Level::high, .nature = "a", .who_exactly = "b", .circumstances = "c", .imminence = "d", .reasons = "e"}).empty());
}
TEST(RiskRosh, OverallIsTheHighest) {
  EXPECT_EQ(overall({}), Level::not_assessed);
  EXPECT_EQ(overall({{.level = Level::low}, {.who = Group::staff, .level = Level::very_high}, {.level = Level::medium}}), Level::very_high);
}
TEST(RiskRosh, NotYetAssessedIsNeverShownAsNoneOrLow) { EXPECT_EQ(shown(Level::not_assessed), "Not yet assessed"); }

}  // namespace
}  // namespace risk
