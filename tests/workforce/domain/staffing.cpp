#include "workforce/domain/staffing.hpp"

#include "kit/dates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workforce_staffing {
namespace {

using namespace workforce;
using base::make_date;
using organisation::AbsenceKind;
using std::chrono::days;

base::Date const march = make_date(2023, 3, 31);
StaffingBook const book{{{.version = "x", .valid_from = make_date(2021, 6, 26), .long_sickness_days = 28}}};

Spell spell(std::int64_t staff, Grade grade = Grade::po, int contracted = 370, base::Date from = make_date(2022, 1, 1), std::optional<base::Date> to = {}) {
  return {.posting = staff, .staff = StaffId{staff}, .unit = UnitId{1}, .grade = grade, .contracted = contracted, .from = from, .to = to};
}
Measured of(Workforce const& workforce, Grade grade, Basis basis = Basis::fte_end, Flags const& flags = {}, Period period = {march, march}) {
  auto const all = measure(workforce, basis, flags, period, book);
  auto const found = all.find(grade);
  return found == all.end() ? Measured{} : found->second;
}

TEST(Amounts, AreExactAndRoundHalfAwayFromZero) {
  EXPECT_EQ(in_words(of_hours(370)), "1.0");
  EXPECT_EQ(in_words(of_hours(185)), "0.5");
  EXPECT_EQ(in_words({5, 100}), "0.1") << "half up";
  EXPECT_EQ(in_words({-5, 100}), "-0.1") << "half away from zero";
  EXPECT_EQ(in_words({4, 100}), "0.0");
  EXPECT_TRUE(of_hours(370) == of_hundredths(100));
  EXPECT_TRUE(of_hours(370) + of_hundredths(50) == of_hundredths(150));
  EXPECT_EQ(hundredths_in_words(4000), "40.0");
  EXPECT_EQ(hundredths_in_words(1225), "12.25");
  EXPECT_EQ(hours_in_words(296), "29.6 hours");
  EXPECT_EQ(hours_in_words(370), "37 hours");
}

TEST(Staffing, APostingCountsFromItsFirstDayToTheDayBeforeItsEnd) {
  Workforce const workforce{.spells = {spell(1, Grade::po, 370, march), spell(2, Grade::po, 370, make_date(2022, 1, 1), march), spell(3, Grade::po, 370, march + days{1})}};
  EXPECT_EQ(of(workforce, Grade::po).people, 1);
  EXPECT_TRUE(of(workforce, Grade::po).in_post == of_hours(370));
}

TEST(Staffing, TraineesStandAmongThePsosOrApart) {
  Workforce const workforce{.spells = {spell(1, Grade::pso), spell(2, Grade::pqip)}};
  EXPECT_EQ(of(workforce, Grade::pso).people, 2);
  Flags const without{.trainees = false};
  EXPECT_EQ(of(workforce, Grade::pso, Basis::fte_end, without).people, 1);
  EXPECT_EQ(of(workforce, Grade::pqip, Basis::fte_end, without).people, 1);
}

TEST(Staffing, AgencyAndLoanedStaffCountAsTheFlagsSay) {
  Workforce workforce{.spells = {spell(1), spell(2), spell(3), spell(4)}};
  workforce.spells[1].terms = Terms::agency;
  workforce.spells[2].terms = Terms::loaned_out;
  workforce.spells[3].terms = Terms::loaned_in;
  EXPECT_EQ(of(workforce, Grade::po).people, 2) << "permanent and loaned in";
  auto const all = of(workforce, Grade::po, Basis::fte_end, {.agency = true, .loaned_out = true});
  EXPECT_EQ(all.people, 4);
  EXPECT_TRUE(all.available == of_hours(3 * 370)) << "whoever is loaned out is never available";
}

struct Absent {
  AbsenceKind kind;
  int days_before;   // it began
  bool in_post_without_the_flag, available;
};
TEST(Staffing, WhoIsAwayForLongIsInPostAndNotAvailable) {
  for (auto const& row : {Absent{AbsenceKind::sickness, 26, true, true}, Absent{AbsenceKind::sickness, 27, false, false}, Absent{AbsenceKind::sickness, 100, false, false}, Absent{AbsenceKind::maternity, 0, false, false},
                          Absent{AbsenceKind::special_leave, 0, true, false}, Absent{AbsenceKind::leave, 60, true, true}, Absent{AbsenceKind::training, 60, true, true}}) {
    SCOPED_TRACE(fmt::format("{} since {} days", base::word(row.kind), row.days_before));
    Workforce const workforce{.spells = {spell(1)}, .absences = {{StaffId{1}, row.kind, march - days{row.days_before}, {}}}};
    auto const counted = of(workforce, Grade::po);
    EXPECT_EQ(counted.people, 1) << "in post with the flags as they come";
    EXPECT_EQ(counted.available.parts > 0, row.available);
    EXPECT_EQ(of(workforce, Grade::po, Basis::fte_end, {.sick = false, .maternity = false}).people, row.in_post_without_the_flag ? 1 : 0);
  }
}

TEST(Staffing, ALongSicknessOfLaterDoesNotChangeAnEarlierDay) {
  Away const away{StaffId{1}, AbsenceKind::sickness, march, march + days{200}};
  EXPECT_FALSE(is_long_sickness(away, march + days{26}, book.versions.front()));
  EXPECT_TRUE(is_long_sickness(away, march + days{27}, book.versions.front())) << "the 28th day";
  EXPECT_FALSE(is_long_sickness(away, march + days{201}, book.versions.front()));
}

TEST(Staffing, HoursTakenOffAreOfTheirOwnTeamAndNeverMoreThanThereAre) {
  Workforce workforce{.spells = {spell(1)}, .reductions = {{StaffId{1}, UnitId{1}, 74, march, march + days{1}}, {StaffId{1}, UnitId{2}, 370, march, {}}}};
  EXPECT_TRUE(of(workforce, Grade::po).available == of_hours(370 - 74)) << "another team's hours are not these";
  workforce.reductions.push_back({StaffId{1}, UnitId{1}, 370, march, {}});
  EXPECT_TRUE(of(workforce, Grade::po).available == of_hours(0));
  EXPECT_TRUE(of(workforce, Grade::po).in_post == of_hours(370));
}

TEST(Staffing, TheAverageOfAMonthIsCountedByDays) {
  Period const of_march{make_date(2023, 3, 1), march};
  Workforce const workforce{.spells = {spell(1, Grade::po, 370, make_date(2023, 3, 22)), spell(2, Grade::po, 185, make_date(2022, 1, 1), make_date(2023, 3, 11))}};
  auto const average = of(workforce, Grade::po, Basis::fte_avg, {}, of_march);
  EXPECT_TRUE(average.in_post == (Amount{370 * 10 + 185 * 10, 370 * 31}));
  EXPECT_EQ(average.people, 1) << "on the last day";
}

TEST(Staffing, HeadsCountAPersonOnceWhateverTheHours) {
  auto second = spell(1, Grade::po, 74);
  second.posting = 9;
  second.unit = UnitId{2};
  Workforce const workforce{.spells = {spell(1, Grade::po, 222), second, spell(2, Grade::po, 37)}};
  EXPECT_TRUE(of(workforce, Grade::po, Basis::heads).in_post == (Amount{2, 1}));
  EXPECT_TRUE(of(workforce, Grade::po).in_post == of_hours(333));
}

TEST(Staffing, SaysWhereItsRowsComeFrom) {
  auto imported = spell(2);
  imported.origin = Origin::imported;
  EXPECT_EQ(of({.spells = {spell(1), imported}}, Grade::po).origins.in_words(), "entered and imported");
  EXPECT_EQ(Origins{}.in_words(), "no rows");
}

TEST(Staffing, EndsOfQuartersComeBeforeTheDayItself) {
  EXPECT_EQ(ends_before(make_date(2023, 6, 28), 4, 3), (std::vector{make_date(2022, 9, 30), make_date(2022, 12, 31), march, make_date(2023, 6, 28)}));
  EXPECT_EQ(ends_before(march, 3, 3), (std::vector{make_date(2022, 9, 30), make_date(2022, 12, 31), march}));
  EXPECT_EQ(ends_before(make_date(2023, 1, 1), 3, 1), (std::vector{make_date(2022, 11, 30), make_date(2022, 12, 31), make_date(2023, 1, 1)}));
}

// The slow, obvious way: day by day, person by person.
std::map<Grade, Measured> slowly(Workforce const& workforce, Flags const& flags, Period period) {
  std::map<Grade, Measured> all;
  for (auto day = period.first; day <= period.last; day += days{1})
    for (auto const& one : workforce.spells) {
      if (one.from > day || (one.to && *one.to <= day)) continue;
      if (one.terms == Terms::agency && !flags.agency) continue;
      if (one.terms == Terms::loaned_out && !flags.loaned_out) continue;
      bool in_post = true, there = one.terms != Terms::loaned_out;
      for (auto const& away : workforce.absences) {
        if (away.staff != one.staff || away.starts > day || (away.ends && *away.ends < day)) continue;
        bool const long_sick = away.kind == AbsenceKind::sickness && day >= away.starts + days{27};
        if (long_sick && !flags.sick) in_post = false;
        if (away.kind == AbsenceKind::maternity && !flags.maternity) in_post = false;
        if (long_sick || away.kind == AbsenceKind::maternity || away.kind == AbsenceKind::special_leave) there = false;
      }
      if (!in_post) continue;
      int left = one.contracted;
      for (auto const& off : workforce.reductions)
        if (off.staff == one.staff && off.unit == one.unit && off.from <= day && (!off.to || day < *off.to)) left -= off.tenths;
      auto& row = all[one.grade == Grade::pqip && flags.trainees ? Grade::pso : one.grade];
      row.in_post.parts += one.contracted;
      row.available.parts += there ? std::max(left, 0) : 0;
    }
  for (auto& [grade, row] : all) row.in_post.whole = row.available.whole = 370 * period.days();
  return all;
}

rc::Gen<base::Date> some_day() { return kit::day_between(make_date(2022, 11, 1), make_date(2023, 6, 30)); }
std::optional<base::Date> some_end(base::Date from) {
  if (*rc::gen::inRange(0, 3) == 0) return std::nullopt;
  return from + days{*rc::gen::inRange(0, 120)};
}
Workforce some_workforce() {
  Workforce workforce;
  int const people = *rc::gen::inRange(0, 6);
  for (int i = 0; i < people; ++i) {
    auto one = spell(*rc::gen::inRange(1, 4), *rc::gen::element(Grade::po, Grade::pso, Grade::pqip), *rc::gen::inRange(1, 371), *some_day());
    one.posting = i;
    one.unit = UnitId{*rc::gen::inRange(1, 3)};
    one.to = some_end(one.from);
    one.terms = *rc::gen::element(Terms::permanent, Terms::agency, Terms::loaned_out, Terms::loaned_in);
    workforce.spells.push_back(one);
    Away away{StaffId{*rc::gen::inRange(1, 4)}, *rc::gen::element(AbsenceKind::sickness, AbsenceKind::maternity, AbsenceKind::special_leave, AbsenceKind::leave), *some_day(), {}};
    away.ends = some_end(away.starts);
    workforce.absences.push_back(away);
    HoursOff off{StaffId{*rc::gen::inRange(1, 4)}, UnitId{*rc::gen::inRange(1, 3)}, *rc::gen::inRange(0, 371), *some_day(), {}};
    off.to = some_end(off.from);
    workforce.reductions.push_back(off);
  }
  return workforce;
}
Flags some_flags() { return {*rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<bool>()}; }

RC_GTEST_PROP(StaffingProperties, TheAverageIsWhatOneCountsDayByDay, ()) {
  auto const workforce = some_workforce();
  auto const flags = some_flags();
  auto const last = *some_day();
  Period const period{last - days{*rc::gen::inRange(0, 45)}, last};
  auto const quick = measure(workforce, Basis::fte_avg, flags, period, book);
  auto const slow = slowly(workforce, flags, period);
  RC_ASSERT(quick.size() == slow.size());
  for (auto const& [grade, row] : slow) {
    RC_ASSERT(quick.at(grade).in_post == row.in_post);
    RC_ASSERT(quick.at(grade).available == row.available);
  }
}

RC_GTEST_PROP(StaffingProperties, AvailableIsNeverMoreThanInPostAndAReductionNeverAdds, ()) {
  auto workforce = some_workforce();
  auto const flags = some_flags();
  auto const day = *some_day();
  auto const before = measure(workforce, Basis::fte_end, flags, {day, day}, book);
  workforce.reductions.push_back({StaffId{*rc::gen::inRange(1, 4)}, UnitId{1}, *rc::gen::inRange(0, 400), *some_day(), {}});
  auto const after = measure(workforce, Basis::fte_end, flags, {day, day}, book);
  for (auto const& [grade, row] : before) {
    RC_ASSERT(row.available.parts <= row.in_post.parts);
    RC_ASSERT(after.at(grade).available.parts <= row.available.parts);
    RC_ASSERT(after.at(grade).in_post == row.in_post);
  }
}

RC_GTEST_PROP(StaffingProperties, AMonthOfOneDayIsItsLastDay, ()) {
  auto const workforce = some_workforce();
  auto const flags = some_flags();
  auto const day = *some_day();
  auto const one = measure(workforce, Basis::fte_end, flags, {day, day}, book), other = measure(workforce, Basis::fte_avg, flags, {day, day}, book);
  RC_ASSERT(one.size() == other.size());
  for (auto const& [grade, row] : one) RC_ASSERT(row.in_post == other.at(grade).in_post && row.available == other.at(grade).available && row.people == other.at(grade).people);
}

}  // namespace
}  // namespace workforce_staffing
