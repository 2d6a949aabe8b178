// DIS-1 to DIS-3 of the discretion rule, on its worked examples and their edges.
#include "inspection/domain/discretion.hpp"

#include "inspection/programme.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using inspection::Count;
using enum inspection::DiscretionTest;
using Tests = std::vector<inspection::DiscretionTest>;

TEST(Discretion, HoldsAsInTheWorkedExamples) {
  auto const programme = small_programme();
  struct Row {
    Count count;
    Tests hold;
  };
  std::vector<Row> const rows{
      {{31, 65}, {near_a_cut}},                            // 47.69: 2.31 below 50
      {{24, 100}, {}},
      {{12, 25}, {near_a_cut, one_case}},                  // 13 of 25 is 52
      {{4, 5}, {near_a_cut, one_case, small_sample}},
      {{12, 50}, {}},                                      // the demonstration's 24 per cent
      {{45, 100}, {near_a_cut}},                           // exactly five points away
      {{449, 1000}, {}},                                   // 44.9: just further
      {{55, 100}, {near_a_cut}},
      {{551, 1000}, {}},
      {{85, 100}, {near_a_cut}},
      {{0, 5}, {small_sample}},
      {{0, 6}, {}},
      {{1, 1}, {one_case, small_sample}},
  };
  for (auto const& row : rows) EXPECT_EQ(inspection::discretion(programme, row.count), row.hold) << row.count.yes << "/" << row.count.of;
}

TEST(Discretion, SaysWhatOneMoreCaseWouldChange) {
  auto const programme = small_programme();
  auto const near = inspection::one_case(programme, {12, 25});
  EXPECT_EQ(near.more, inspection::Rating::requires_improvement);
  EXPECT_EQ(near.fewer, inspection::Rating::inadequate);
  EXPECT_FALSE(inspection::one_case(programme, {5, 5}).more) << "all were sufficient";
  EXPECT_FALSE(inspection::one_case(programme, {0, 5}).fewer) << "none was";
}

// DIS-1 against the same question asked with decimals that are exact at this size.
RC_GTEST_PROP(Discretion, NearACutIsWithinFivePoints, ()) {
  auto const of = *rc::gen::inRange<std::int64_t>(1, 2000);
  auto const yes = *rc::gen::inRange<std::int64_t>(0, of + 1);
  auto const programme = small_programme();
  bool near = false;
  for (int cut : programme.band_lower_pct) near |= (100 * yes >= (cut - 5) * of) && (100 * yes <= (cut + 5) * of);
  auto const hold = inspection::discretion(programme, {yes, of});
  RC_ASSERT(near == (std::ranges::find(hold, near_a_cut) != hold.end()));
}

}  // namespace
