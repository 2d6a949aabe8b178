#include "workload/domain/capacity.hpp"
#include "workload/domain/points.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

Weights const& weights() { return workload_test::weights(); }
Decimal of(std::string_view text) { return Decimal::from(text).value(); }

TEST(WorkloadPoints, EveryTierAndTypeByTheSeed) {
  struct Row {
    char const* tier;
    int community, license, custody;
  };
  for (auto const& row : {Row{"A3", 206, 219, 75}, Row{"A2", 158, 175, 60}, Row{"A1", 146, 163, 59}, Row{"A0", 110, 0, 0}, Row{"B3", 146, 161, 59},
                          Row{"B2", 115, 132, 48}, Row{"B1", 102, 119, 47}, Row{"B0", 72, 0, 0}, Row{"C3", 79, 77, 30}, Row{"C2", 63, 65, 24},
                          Row{"C1", 50, 52, 23}, Row{"C0", 35, 0, 0}, Row{"D3", 51, 51, 17}, Row{"D2", 41, 43, 14}, Row{"D1", 29, 31, 13}, Row{"D0", 29, 0, 0}}) {
    EXPECT_EQ(case_points(weights(), {.tier = row.tier, .type = CaseType::community}), row.community) << row.tier;
    EXPECT_EQ(case_points(weights(), {.tier = row.tier, .type = CaseType::license}), row.license) << row.tier;
    EXPECT_EQ(case_points(weights(), {.tier = row.tier, .type = CaseType::custody}), row.custody) << row.tier;
    for (auto const type : {CaseType::community, CaseType::license, CaseType::custody}) {
      EXPECT_EQ(case_points(weights(), {.tier = row.tier, .type = type, .t2a = true}), row.custody) << row.tier;
      EXPECT_EQ(case_points(weights(), {.tier = std::string(row.tier) + "S", .type = type}), 0) << row.tier;
    }
  }
}

TEST(WorkloadPoints, NoTierScoresNothingAndAnUnknownTierIsSaid) {
  EXPECT_EQ(work_points(weights(), {.cases = {{.tier = "", .count = 3}}}).untiered, 3);
  EXPECT_FALSE(case_points(weights(), {.tier = "E1"}));
  EXPECT_FALSE(case_points(weights(), {.tier = "A"}));
  EXPECT_THROW(work_points(weights(), {.cases = {{.tier = "A4"}}}), std::invalid_argument);
}

TEST(WorkloadPoints, ContactsComeOnToOneAndOffTheOther) {
  auto const points = work_points(weights(), {.outside_caseload = {{"CMS06", 2}, {"CMS40", 9}, {"FISH", 9}}, .by_others = {{"CMS22", 1}}});
  EXPECT_EQ(points.total(), 2 * 26 - 5);
}

TEST(WorkloadPoints, NumbersOfTheOlderTool) {
  EXPECT_EQ(tier_number(""), 0);
  EXPECT_EQ(tier_number("A3"), 1);
  EXPECT_EQ(tier_number("A0"), 4);
  EXPECT_EQ(tier_number("B3"), 5);
  EXPECT_EQ(tier_number("D0"), 16);
  EXPECT_EQ(tier_number("A3S"), 17);
  EXPECT_EQ(tier_number("D0S"), 32);
  for (auto const* tier : {"A4", "E0", "A", "a3", "A3X", "A33"}) EXPECT_FALSE(tier_number(tier)) << tier;
}

TEST(WorkloadCapacity, IsRoundedToTenthsOfAPerCent) {
  EXPECT_EQ(capacity(15, 102), 147);
  EXPECT_EQ(capacity(1, 2000), 1);
  EXPECT_EQ(capacity(1, 2176), 0);
  EXPECT_EQ(capacity(2500, 2176), 1149);
  EXPECT_EQ(capacity(0, 2176), 0);
  EXPECT_EQ(capacity(100, 0), 0);
  EXPECT_EQ(capacity(-15, 102), -147);
}

TEST(WorkloadCapacity, AvailablePointsAreCut) {
  EXPECT_EQ(available_points(2176, of("22.2") - of("3.7"), 37), 1088);
  EXPECT_EQ(available_points(2176, 36, 37), 2117);  // 2117.19
  EXPECT_EQ(available_points(2176, of("36.99"), 37), 2175);
  EXPECT_EQ(available_points(2176, 0, 37), 0);
  EXPECT_EQ(available_points(2176, -3, 37), 0);
  EXPECT_EQ(available_points(2176, 37, 0), 0);
  EXPECT_EQ(available_points(3, 1, 3), 0);  // the ratio is rounded first: 3 x 0.333333333333333
}

TEST(WorkloadCapacity, ImpactOfTakingACase) {
  auto const taken = impact(500, 1000, 0, 59);
  EXPECT_EQ(taken.capacity, 500);
  EXPECT_EQ(taken.potential, 559);
  EXPECT_EQ(impact(500, 1000, 59, 59).potential, 500);
  EXPECT_EQ(impact(500, 1000, 59, 75).potential, 516);  // held at a lower tier: the change is seen
}

TEST(WorkloadCapacity, ExcessiveIsOver110ForFourWeeks) {
  EXPECT_TRUE(is_excessive(weights(), {1101, 1150, 1200, 1101, 0}));
  EXPECT_FALSE(is_excessive(weights(), {1101, 1150, 1100, 1101}));
  EXPECT_FALSE(is_excessive(weights(), {1200, 1200, 1200}));
}

TEST(WorkloadCapacity, Bands) {
  for (auto const& [tenths, expected] : {std::pair{899, Band::green}, {900, Band::amber}, {999, Band::amber}, {1000, Band::red}, {1100, Band::red}, {1101, Band::dark_red}})
    EXPECT_EQ(band(weights(), tenths), expected) << tenths;
}

TEST(WorkloadGrades, OnlySupportedGradesHaveHours) {
  for (auto const* grade : {"PO", "PQiP", "PSO"}) EXPECT_EQ(weights().grade(grade).hours, Decimal(37)) << grade;
  for (auto const* grade : {"SPO", "TPO", "DMY", "", "anything"}) {
    EXPECT_EQ(weights().grade(grade).hours, Decimal(0)) << grade;
    EXPECT_EQ(weights().grade(grade).points, 2176) << grade;
  }
}

Case any_case() {
  static std::vector<std::string> const tiers{"", "A3", "A0", "B2", "C1", "D0", "D3S", "B1"};
  return {.tier = *rc::gen::elementOf(tiers),
          .type = *rc::gen::element(CaseType::community, CaseType::license, CaseType::custody),
          .t2a = *rc::gen::arbitrary<bool>(),
          .count = *rc::gen::inRange(0, 20)};
}

RC_GTEST_PROP(WorkloadPoints, ACaseMoreNeverLowersTheWorkload, ()) {
  Work work;
  for (int left = *rc::gen::inRange(0, 6); left > 0; --left) work.cases.push_back(any_case());
  work.by_others = {{"CMS06", *rc::gen::inRange(0, 5)}};
  auto const before = work_points(weights(), work).total();
  work.cases.push_back(any_case());
  RC_ASSERT(work_points(weights(), work).total() >= before);
}

RC_GTEST_PROP(WorkloadCapacity, AReductionNeverRaisesWhatIsAvailable, ()) {
  auto const tenth = of("0.1");
  auto const contracted = Decimal(*rc::gen::inRange(0, 400)) * tenth;
  auto const some = Decimal(*rc::gen::inRange(0, 400)) * tenth, more = some + Decimal(*rc::gen::inRange(0, 100)) * tenth;
  RC_ASSERT(available_points(2176, contracted - more, 37) <= available_points(2176, contracted - some, 37));
}

}  // namespace
}  // namespace workload
