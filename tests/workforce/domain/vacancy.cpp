#include "workforce/domain/vacancy.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workforce_vacancy {
namespace {

using namespace workforce;
using base::make_date;

struct Rate {
  std::int64_t target, tenths_in_post;
  char const* words;
};
TEST(Vacancy, IsTargetLessInPostOverTarget) {
  for (auto const& row : {Rate{4000, 276, "31% vacant"}, Rate{4000, 292, "27% vacant"}, Rate{4000, 312, "22% vacant"}, Rate{3300, 330, "Fully staffed, 0% vacant"}, Rate{615800, 44130, "28.3% vacant"}, Rate{4000, 0, "100% vacant"},
                          Rate{4000, 412, "Over establishment by 1.2"}, Rate{0, 0, "No rate: the target is 0"}, Rate{0, 10, "Over establishment by 1.0: the target is 0"}, Rate{100'000, 9'999, "Under 0.1% vacant"}})
    EXPECT_EQ(vacancy_words(row.target, {row.tenths_in_post, 10}), row.words) << row.target << " " << row.tenths_in_post;
  EXPECT_EQ(vacancy_words(std::nullopt, of_hours(370)), "No target set");
  EXPECT_EQ(vacancy_words(100, of_hours(371)), "Over establishment by less than 0.01");
}

TEST(Vacancy, OfTargetZeroThereIsNoRate) {
  EXPECT_EQ(vacancy_tenths(0, of_hours(0)), std::nullopt);
  EXPECT_EQ(vacancy_tenths(100, of_hours(740)), -1000);
}

// By the definition, as a fraction, with the rounding done the slow way.
RC_GTEST_PROP(VacancyProperties, IsTheNearestTenthOfAPerCent, ()) {
  auto const target = *rc::gen::inRange<std::int64_t>(1, 20'000);
  Amount const in_post{*rc::gen::inRange<std::int64_t>(0, 2'000'000), 370 * *rc::gen::inRange<std::int64_t>(1, 32)};
  auto const tenths = *vacancy_tenths(target, in_post);
  auto const exact = 1000 * (target * in_post.whole - 100 * in_post.parts), whole = target * in_post.whole;
  RC_ASSERT(2 * std::abs(exact - tenths * whole) <= whole);
}
RC_GTEST_PROP(VacancyProperties, MorePeopleNeverMakeMoreVacancy, ()) {
  auto const target = *rc::gen::inRange<std::int64_t>(1, 20'000);
  auto const parts = *rc::gen::inRange<std::int64_t>(0, 100'000), more = *rc::gen::inRange<std::int64_t>(0, 5'000);
  RC_ASSERT(*vacancy_tenths(target, of_hours(parts + more)) <= *vacancy_tenths(target, of_hours(parts)));
}

// Targets --------------------------------------------------------------------------------------------------------------

UnitId const region{1}, knowsley{2}, sefton{3}, huyton{4}, kirkby{5};
std::vector<UnitNode> const units{{region, UnitId{99}}, {knowsley, region}, {sefton, region}, {huyton, knowsley}, {kirkby, knowsley}};
std::int64_t next_id = 0;
TargetRow row(UnitId unit, std::int64_t hundredths, base::Date from, Grade grade = Grade::po) { return {.id = ++next_id, .unit = unit, .grade = grade, .hundredths = hundredths, .valid_from = from}; }
base::Date day(unsigned month) { return make_date(2023, month, 1); }

TEST(Targets, TheLatestOfTheDayCountsAndACorrectionOfItsOwnDay) {
  std::vector const rows{row(knowsley, 3800, day(1)), row(knowsley, 4000, day(4)), row(knowsley, 4100, day(4)), row(knowsley, 5000, day(9))};
  EXPECT_EQ(target_of(knowsley, Grade::po, rows, units, day(1)).hundredths, 3800);
  EXPECT_EQ(target_of(knowsley, Grade::po, rows, units, make_date(2022, 12, 31)).hundredths, std::nullopt);
  EXPECT_EQ(target_of(knowsley, Grade::po, rows, units, day(6)).hundredths, 4100) << "written down later for the same day";
  EXPECT_EQ(target_of(knowsley, Grade::po, rows, units, day(9)).hundredths, 5000);
  EXPECT_EQ(target_of(knowsley, Grade::pso, rows, units, day(9)).hundredths, std::nullopt) << "another grade";
}

TEST(Targets, AUnitsOwnGoesBeforeTheSumOfThoseBelow) {
  std::vector rows{row(huyton, 1000, day(1)), row(kirkby, 1550, day(1)), row(sefton, 2000, day(1))};
  auto const sum = target_of(region, Grade::po, rows, units, day(2));
  EXPECT_EQ(sum.hundredths, 4550);
  EXPECT_TRUE(sum.of_parts && sum.whole());
  rows.push_back(row(knowsley, 3000, day(1)));
  EXPECT_EQ(target_of(region, Grade::po, rows, units, day(2)).hundredths, 5000);
}

TEST(Targets, ASumThatLacksAPartIsNoTargetOfTheWhole) {
  std::vector const rows{row(huyton, 1000, day(1)), row(sefton, 2000, day(1))};
  auto const target = target_of(region, Grade::po, rows, units, day(2));
  EXPECT_EQ(target.hundredths, 3000);
  EXPECT_EQ(target.missing, 1);
  EXPECT_FALSE(target.whole());
}

TEST(Targets, AUnitWithNobodyNeedsNone) {
  std::vector const rows{row(huyton, 1000, day(1)), row(sefton, 2000, day(1))};
  auto empty = units;
  empty.back().staffed = false;   // Kirkby
  EXPECT_TRUE(target_of(region, Grade::po, rows, empty, day(2)).whole());
}

TEST(Targets, TraineesTargetIsAddedWhereTheyAreCountedAmongThePsos) {
  std::vector const rows{row(knowsley, 2500, day(1), Grade::pso), row(knowsley, 800, day(1), Grade::pqip)};
  EXPECT_EQ(target_of_row(knowsley, Grade::pso, {}, rows, units, day(2)).hundredths, 3300);
  EXPECT_EQ(target_of_row(knowsley, Grade::pso, {.trainees = false}, rows, units, day(2)).hundredths, 2500);
  EXPECT_EQ(target_of_row(knowsley, Grade::pqip, {.trainees = false}, rows, units, day(2)).hundredths, 800);
}

}  // namespace
}  // namespace workforce_vacancy
