#include "base/calendar.hpp"

#include "kit/dates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;
using std::chrono::days;

namespace {

Date day(std::string_view text) { return date_from_iso(text).value(); }

std::vector<std::string> year_of(Nation nation, int year) {
  std::vector<std::string> out;
  for (Date each : bank_holidays(nation))
    if (each >= make_date(year, 1, 1) && each <= make_date(year, 12, 31)) out.push_back(iso(each).substr(5));
  return out;
}

using Days = std::vector<std::string>;

bool weekend(Date each) { return std::chrono::weekday{each} == std::chrono::Saturday || std::chrono::weekday{each} == std::chrono::Sunday; }

// What a working day is, read straight off the list.
bool works(std::vector<Date> const& holidays, Date each) { return !weekend(each) && std::ranges::find(holidays, each) == holidays.end(); }

struct Case {
  WorkingCalendar calendar;
  std::vector<Date> holidays;
};
Case any_calendar() {
  auto const dates = kit::day_between(day("2021-12-01"), day("2022-03-31"));
  auto const holidays = *rc::gen::container<std::vector<Date>>(dates);
  return {WorkingCalendar{holidays}, holidays};
}
Date any_day() { return *kit::day_between(day("2021-11-01"), day("2022-05-01")); }

}  // namespace

TEST(base_calendar, easter) {
  for (auto const* sunday : {"1970-03-29", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2023-04-09", "2024-03-31", "2038-04-25", "2049-04-18", "2076-04-19", "2100-03-28"})
    EXPECT_EQ(iso(easter_sunday(std::stoi(sunday))), sunday);
}

// As gov.uk/bank-holidays lists them.
TEST(base_calendar, england_and_wales_as_published) {
  auto const nation = Nation::england_and_wales;
  EXPECT_EQ(year_of(nation, 2012), (Days{"01-02", "04-06", "04-09", "05-07", "06-04", "06-05", "08-27", "12-25", "12-26"}));
  EXPECT_EQ(year_of(nation, 2013), (Days{"01-01", "03-29", "04-01", "05-06", "05-27", "08-26", "12-25", "12-26"}));
  EXPECT_EQ(year_of(nation, 2015), (Days{"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}));
  EXPECT_EQ(year_of(nation, 2016), (Days{"01-01", "03-25", "03-28", "05-02", "05-30", "08-29", "12-26", "12-27"}));
  EXPECT_EQ(year_of(nation, 2020), (Days{"01-01", "04-10", "04-13", "05-08", "05-25", "08-31", "12-25", "12-28"}));
  EXPECT_EQ(year_of(nation, 2021), (Days{"01-01", "04-02", "04-05", "05-03", "05-31", "08-30", "12-27", "12-28"}));
  EXPECT_EQ(year_of(nation, 2022), (Days{"01-03", "04-15", "04-18", "05-02", "06-02", "06-03", "08-29", "09-19", "12-26", "12-27"}));
  EXPECT_EQ(year_of(nation, 2023), (Days{"01-02", "04-07", "04-10", "05-01", "05-08", "05-29", "08-28", "12-25", "12-26"}));
  EXPECT_EQ(year_of(nation, 2026), (Days{"01-01", "04-03", "04-06", "05-04", "05-25", "08-31", "12-25", "12-28"}));
}

TEST(base_calendar, scotland_as_published) {
  auto const nation = Nation::scotland;
  EXPECT_EQ(year_of(nation, 2012), (Days{"01-02", "01-03", "04-06", "05-07", "06-04", "06-05", "08-06", "11-30", "12-25", "12-26"}));
  EXPECT_EQ(year_of(nation, 2013), (Days{"01-01", "01-02", "03-29", "05-06", "05-27", "08-05", "12-02", "12-25", "12-26"}));
  EXPECT_EQ(year_of(nation, 2016), (Days{"01-01", "01-04", "03-25", "05-02", "05-30", "08-01", "11-30", "12-26", "12-27"}));
  EXPECT_EQ(year_of(nation, 2022), (Days{"01-03", "01-04", "04-15", "05-02", "06-02", "06-03", "08-01", "09-19", "11-30", "12-26", "12-27"}));
  EXPECT_EQ(year_of(nation, 2026), (Days{"01-01", "01-02", "04-03", "05-04", "05-25", "06-15", "08-03", "11-30", "12-25", "12-28"}));
}

TEST(base_calendar, northern_ireland_as_published) {
  EXPECT_EQ(year_of(Nation::northern_ireland, 2022), (Days{"01-03", "03-17", "04-15", "04-18", "05-02", "06-02", "06-03", "07-12", "08-29", "09-19", "12-26", "12-27"}));
  EXPECT_EQ(year_of(Nation::northern_ireland, 2018), (Days{"01-01", "03-19", "03-30", "04-02", "05-07", "05-28", "07-12", "08-27", "12-25", "12-26"}));
}

TEST(base_calendar, before_the_rules_of_today) {
  EXPECT_EQ(year_of(Nation::england_and_wales, 1973), (Days{"04-20", "04-23", "05-28", "08-27", "11-14", "12-25", "12-26"}));
  EXPECT_EQ(year_of(Nation::england_and_wales, 1995), (Days{"01-02", "04-14", "04-17", "05-08", "05-29", "08-28", "12-25", "12-26"}));
  EXPECT_EQ(year_of(Nation::england_and_wales, 2002), (Days{"01-01", "03-29", "04-01", "05-06", "06-03", "06-04", "08-26", "12-25", "12-26"}));
}

TEST(base_calendar, tables_are_sorted_weekdays_without_repeats) {
  for (auto nation : {Nation::england_and_wales, Nation::scotland, Nation::northern_ireland}) {
    auto const dates = bank_holidays(nation);
    EXPECT_GT(dates.size(), 1000u);
    for (std::size_t i = 0; i < dates.size(); ++i) {
      EXPECT_FALSE(weekend(dates[i])) << iso(dates[i]);
      EXPECT_TRUE(i == 0 || dates[i - 1] < dates[i]);
    }
    EXPECT_EQ(dates.size(), working_calendar(nation).holidays().size());
  }
}

TEST(base_calendar, a_change_counts_from_the_day_it_is_known) {
  std::array const changes{HolidayChange{.day = day("2027-06-30"), .holiday = true, .known_from = day("2027-01-10")},
                           HolidayChange{.day = day("2027-05-31"), .holiday = false, .known_from = day("2027-02-01")},
                           HolidayChange{.day = day("2027-07-03"), .holiday = true, .known_from = day("2027-01-01")}};  // a Saturday
  auto const nation = Nation::england_and_wales;
  auto const in = [&](Date known_on, std::string_view each) { return std::ranges::count(bank_holidays(nation, changes, known_on), day(each)); };
  EXPECT_EQ(in(day("2027-01-09"), "2027-06-30"), 0);
  EXPECT_EQ(in(day("2027-01-10"), "2027-06-30"), 1);
  EXPECT_EQ(in(day("2027-01-31"), "2027-05-31"), 1);
  EXPECT_EQ(in(day("2027-02-01"), "2027-05-31"), 0);
  EXPECT_EQ(bank_holidays(nation, changes, day("2027-02-01")).size(), bank_holidays(nation).size());
}

TEST(base_calendar, days_by_hand) {
  auto const& calendar = working_calendar(Nation::england_and_wales);
  EXPECT_EQ(iso(calendar.add_working_days(day("2023-06-28"), 10)), "2023-07-12");
  EXPECT_EQ(iso(calendar.add_working_days(day("2023-12-22"), 1)), "2023-12-27");
  EXPECT_EQ(iso(calendar.add_working_days(day("2023-12-24"), 1)), "2023-12-27");
  EXPECT_EQ(iso(calendar.add_working_days(day("2023-12-24"), -1)), "2023-12-22");
  EXPECT_EQ(iso(calendar.on_or_after(day("2022-12-24"))), "2022-12-28");
  EXPECT_EQ(iso(calendar.on_or_before(day("2022-12-27"))), "2022-12-23");
  EXPECT_EQ(calendar.working_days_between(day("2023-04-06"), day("2023-04-11")), 1);
  EXPECT_FALSE(calendar.is_working_day(day("2023-05-08")));
  EXPECT_TRUE(calendar.is_working_day(day("2023-05-09")));
}

RC_GTEST_PROP(base_calendar, the_count_rises_on_working_days_only, ()) {
  auto const [calendar, holidays] = any_calendar();
  Date const each = any_day();
  RC_ASSERT(calendar.is_working_day(each) == works(holidays, each));
  RC_ASSERT(calendar.working_days_through(each) - calendar.working_days_through(each - days{1}) == (works(holidays, each) ? 1 : 0));
}

RC_GTEST_PROP(base_calendar, adding_days_is_walking, ()) {
  auto const [calendar, holidays] = any_calendar();
  Date const from = any_day();
  auto const count = *rc::gen::inRange(-60, 60);
  Date walked = from;
  for (int left = std::abs(count); left > 0;) {
    walked += days{count > 0 ? 1 : -1};
    if (works(holidays, walked)) --left;
  }
  RC_ASSERT(iso(calendar.add_working_days(from, count)) == iso(walked));
}

RC_GTEST_PROP(base_calendar, days_between_are_days_walked, ()) {
  auto const [calendar, holidays] = any_calendar();
  Date from = any_day(), to = any_day();
  if (to < from) std::swap(from, to);
  int walked = 0;
  for (Date each = from + days{1}; each <= to; each += days{1}) walked += works(holidays, each) ? 1 : 0;
  RC_ASSERT(calendar.working_days_between(from, to) == walked);
  RC_ASSERT(calendar.working_days_between(to, from) == -walked);
}

RC_GTEST_PROP(base_calendar, the_count_and_its_inverse_over_every_year, ()) {
  auto const nation = *rc::gen::element(Nation::england_and_wales, Nation::scotland, Nation::northern_ireland);
  auto const& calendar = working_calendar(nation);
  Date const each = *kit::day_between(make_date(1960, 1, 1), make_date(2110, 12, 31));
  Date const found = calendar.working_day(calendar.working_days_through(each));
  RC_ASSERT(calendar.is_working_day(found));
  RC_ASSERT(found <= each);
  RC_ASSERT(found == calendar.on_or_before(each));
  RC_ASSERT(calendar.on_or_after(each) >= each);
}
