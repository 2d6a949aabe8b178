// The plan of a unit's capacities comes out whatever the number of officers.
#include "demonstration/domain/made_capacity.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace demonstration {
namespace {

TEST(MadeCapacity, TheMiddleIsThePlansAndNothingElseStandsThere) {
  for (std::size_t officers = 2; officers < 90; ++officers) {
    auto const all = wanted_capacities({.median = 1240, .exactly = true}, officers);
    ASSERT_EQ(all.size(), officers);
    EXPECT_TRUE(std::ranges::is_sorted(all)) << officers;
    auto const middle = officers / 2;
    EXPECT_EQ(all[middle], 1240);
    EXPECT_EQ(all[middle - 1] == 1240, officers % 2 == 0);
    EXPECT_EQ(std::ranges::count(all, 1240), officers % 2 ? 1 : 2) << officers;
    for (auto const each : all) EXPECT_GT(each, 700);
  }
  EXPECT_EQ(wanted_capacities({}, 0).size(), 0u);
  EXPECT_EQ(wanted_capacities({}, 1).size(), 1u);
}

TEST(MadeCapacity, ContactsMakeUpWhatIsMissing) {
  std::vector<int> const weights{5, 9, 13, 18, 26};
  for (int missing = 22; missing < 400; ++missing) {
    auto const counts = make_up(missing, weights);
    ASSERT_TRUE(counts) << missing;
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * (*counts)[i];
    EXPECT_EQ(sum, missing);
  }
  EXPECT_FALSE(make_up(21, {5, 9, 13}));
  EXPECT_FALSE(make_up(-1, weights));
}

TEST(MadeCapacity, SoManyOfTheLatestWeeksAreOver) {
  base::Random random(7);
  for (int over = 1; over < 15; ++over) {
    auto const weeks = weeks_before(random, 1300, 26, over);
    ASSERT_EQ(weeks.size(), 25u);
    for (int week = 1; week < over; ++week) EXPECT_GT(weeks[static_cast<std::size_t>(week - 1)], 1100) << over;
    EXPECT_LE(weeks[static_cast<std::size_t>(over - 1)], 1100) << over;
  }
}

}  // namespace
}  // namespace demonstration
