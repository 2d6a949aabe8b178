#include "workforce/domain/turnover.hpp"

#include "kit/dates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace workforce_turnover {
namespace {

using namespace workforce;
using base::make_date;
using organisation::AbsenceKind;
using std::chrono::days;

Period const year{make_date(2022, 6, 29), make_date(2023, 6, 28)};
StaffingBook const book{{{.version = "x", .valid_from = make_date(2021, 6, 26), .long_sickness_days = 28}}};

Spell spell(std::int64_t posting, std::int64_t staff, base::Date from, std::optional<base::Date> to, LeavingReason reason = LeavingReason::none, Grade grade = Grade::po) {
  return {.posting = posting, .staff = StaffId{staff}, .unit = UnitId{1}, .grade = grade, .from = from, .to = to, .reason = reason};
}

TEST(Leavers, AreThoseWithNoOtherPostingHereOnTheDay) {
  auto const start = make_date(2021, 7, 1), change = make_date(2023, 1, 16);
  std::vector const spells{spell(1, 1, start, make_date(2023, 2, 4), LeavingReason::resigned), spell(2, 2, start, change, LeavingReason::promoted, Grade::pqip), spell(3, 2, change, {}),
                           spell(4, 3, start, make_date(2023, 3, 1), LeavingReason::moved), spell(5, 4, start, make_date(2022, 6, 28), LeavingReason::retired), spell(6, 5, start, make_date(2023, 7, 1), LeavingReason::retired)};
  auto const all = leavers(spells, year);
  ASSERT_EQ(all.size(), 2u) << "not who was promoted here, nor who left before or after";
  EXPECT_EQ(all[0].staff, StaffId{1});
  EXPECT_TRUE(all[0].left_the_service());
  EXPECT_EQ(all[1].staff, StaffId{3});
  EXPECT_FALSE(all[1].left_the_service()) << "moved on within the service";
}

TEST(Leavers, WithTwoPostingsThatEndOnOneDayCountOnce) {
  auto const start = make_date(2021, 7, 1), end = make_date(2023, 2, 4);
  EXPECT_EQ(leavers(std::vector{spell(1, 1, start, end, LeavingReason::resigned), spell(2, 1, start, end, LeavingReason::resigned)}, year).size(), 1u);
}

TEST(LeavingRate, IsLeaversForEachHundredPeopleOnAverage) {
  std::vector const spells{spell(1, 1, year.first, {}), spell(2, 2, year.last - days{72}, {})};   // 365 and 73 days of 365
  auto const people = people_days(spells, {}, year).at(Grade::po);
  EXPECT_EQ(people.average_tenths(), 12);
  EXPECT_EQ(leaving_rate_tenths(1, people), 833) << "1 of 1.2";
  EXPECT_EQ(leaving_rate_tenths(1, {0, 365}), std::nullopt);
}

TEST(Sickness, CountsWorkingDaysInPostOnly) {
  Workforce workforce{.spells = {spell(1, 1, make_date(2023, 4, 3), {})}};
  // Thursday 30 March to Tuesday 11 April 2023: before her first day nothing counts; Good Friday and Easter Monday are no working days.
  workforce.absences = {{StaffId{1}, AbsenceKind::sickness, make_date(2023, 3, 30), make_date(2023, 4, 11)}, {StaffId{1}, AbsenceKind::leave, make_date(2023, 5, 2), make_date(2023, 5, 5)}};
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const sick = sick_days(workforce, {}, year, calendar, book).at(Grade::po);
  EXPECT_EQ(sick.days, 5);
  EXPECT_EQ(sick.people, 1);
  EXPECT_EQ(sick.long_term, 0);
  EXPECT_EQ(sick_days_a_year_tenths(10, {730, 365}), 50) << "10 days over 2 people";
}

TEST(Sickness, IsLongFromItsTwentyEighthDay) {
  Workforce const workforce{.spells = {spell(1, 1, year.first, {})}, .absences = {{StaffId{1}, AbsenceKind::sickness, make_date(2023, 2, 6), make_date(2023, 3, 10)}}};
  auto const sick = sick_days(workforce, {}, year, base::working_calendar(base::Nation::england_and_wales), book).at(Grade::po);
  EXPECT_EQ(sick.days, 25);
  EXPECT_EQ(sick.long_term, 5) << "5 March is day 28, a Sunday: 6 to 10 March";
}

RC_GTEST_PROP(TurnoverProperties, PeopleDaysAreWhatOneCountsDayByDay, ()) {
  std::vector<Spell> spells;
  int const many = *rc::gen::inRange(0, 7);
  for (int i = 0; i < many; ++i) {
    auto const from = *kit::day_between(make_date(2022, 5, 1), make_date(2023, 8, 1));
    std::optional<base::Date> to;
    if (*rc::gen::arbitrary<bool>()) to = from + days{*rc::gen::inRange(0, 200)};
    spells.push_back(spell(i, *rc::gen::inRange(1, 4), from, to));
  }
  std::int64_t slow = 0;
  for (auto day = year.first; day <= year.last; day += days{1}) {
    std::set<StaffId> there;
    for (auto const& one : spells)
      if (one.covers(day)) there.insert(one.staff);
    slow += static_cast<std::int64_t>(there.size());
  }
  auto const all = people_days(spells, {}, year);
  RC_ASSERT((all.contains(Grade::po) ? all.at(Grade::po).days : 0) == slow);
}

}  // namespace
}  // namespace workforce_turnover
