#include "workforce/domain/recruitment.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workforce_recruitment {
namespace {

using namespace workforce;
using base::make_date;

base::Date day(unsigned month, unsigned d) { return make_date(2023, month, d); }
base::Date const today = day(6, 28);
Path const in_vetting{{Stage::advertised, day(1, 9)}, {Stage::sifted, day(1, 30)}, {Stage::interviewed, day(2, 13)}, {Stage::offered, day(2, 20)}, {Stage::vetting, day(3, 1)}};

TEST(Steps, GoOneAfterAnother) {
  EXPECT_EQ(step_fault(in_vetting, {Stage::vetted, day(5, 2)}, today), "");
  EXPECT_NE(step_fault(in_vetting, {Stage::start_agreed, day(5, 2)}, today), "") << "none is left out";
  EXPECT_NE(step_fault(in_vetting, {Stage::offered, day(5, 2)}, today), "") << "nor taken twice";
  EXPECT_NE(step_fault(in_vetting, {Stage::vetted, day(2, 28)}, today), "") << "before the last";
  EXPECT_NE(step_fault(in_vetting, {Stage::vetted, day(6, 29)}, today), "") << "still to come";
  EXPECT_EQ(step_fault(in_vetting, {Stage::withdrawn, day(5, 2)}, today), "") << "at any stage";
  auto over = in_vetting;
  over.push_back({Stage::failed, day(4, 3)});
  EXPECT_NE(step_fault(over, {Stage::vetted, day(5, 2)}, today), "");
  EXPECT_EQ(ended_at(over), Stage::vetting);
  EXPECT_EQ(ended_at(in_vetting), std::nullopt);
}

TEST(Steps, EveryStageButTheLastHasANext) {
  auto stage = Stage::advertised;
  int steps = 0;
  while (auto const next = next_stage(stage)) stage = *next, ++steps;
  EXPECT_EQ(stage, Stage::started);
  EXPECT_EQ(steps, 7);
  EXPECT_EQ(next_stage(Stage::withdrawn), std::nullopt);
}

TEST(Median, IsTheMiddle) {
  EXPECT_EQ(median_doubled({}), std::nullopt);
  EXPECT_EQ(median_doubled({7}), 14);
  EXPECT_EQ(median_doubled({3, 1, 2}), 4);
  EXPECT_EQ(median_doubled({4, 1}), 5);
  EXPECT_EQ(median_words(5), "2.5");
  EXPECT_EQ(median_words(14), "7");
}
RC_GTEST_PROP(MedianProperties, HasAsManyAboveAsBelow, (std::vector<std::int8_t> const& small)) {
  RC_PRE(!small.empty());
  std::vector<std::int64_t> const numbers(small.begin(), small.end());
  auto const median = *median_doubled(numbers);
  auto const below = std::ranges::count_if(numbers, [&](auto each) { return 2 * each < median; }), above = std::ranges::count_if(numbers, [&](auto each) { return 2 * each > median; });
  RC_ASSERT(2 * below <= static_cast<std::int64_t>(numbers.size()));
  RC_ASSERT(2 * above <= static_cast<std::int64_t>(numbers.size()));
}

TEST(StageTimes, CountWhoWentThroughAndWhoStandsThere) {
  auto vetted = in_vetting;
  vetted.push_back({Stage::vetted, day(4, 30)});
  std::vector const paths{in_vetting, vetted};
  auto const times = stage_times(paths, today);
  auto const vetting = std::ranges::find(times, Stage::vetting, &StageTime::from);
  EXPECT_EQ(vetting->people, 1);
  EXPECT_EQ(vetting->median_doubled, 120) << "60 days, 1 March to 30 April";
  EXPECT_EQ(vetting->there_now, 1);
  EXPECT_EQ(vetting->longest_now, (today - day(3, 1)).count());
  EXPECT_EQ(times.front().people, 2);
}

TEST(Expected, IsWhoIsThereLessWhoLeavesAndWithWhoBegins) {
  Workforce workforce;
  workforce.spells = {{.posting = 1, .staff = StaffId{1}, .from = day(1, 1), .to = day(8, 12)}, {.posting = 2, .staff = StaffId{2}, .from = day(1, 1)}};
  std::vector<Coming> const coming{{Grade::po, 185, day(9, 4)}};
  auto const in_august = expected_on(workforce, coming, {}, day(8, 31), {}), in_september = expected_on(workforce, coming, {}, day(9, 30), {});
  EXPECT_TRUE(in_august.at(Grade::po).in_post == of_hours(370));
  EXPECT_TRUE(in_september.at(Grade::po).in_post == of_hours(555));
  EXPECT_TRUE(in_september.at(Grade::po).available == of_hours(555));
}

}  // namespace
}  // namespace workforce_recruitment
