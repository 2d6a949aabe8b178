#include "base/time.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace base;
using namespace std::chrono_literals;

namespace {

Instant utc(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
  return Instant{make_date(year, month, day).time_since_epoch() + std::chrono::hours{hour} + std::chrono::minutes{minute}};
}
LocalTime local(std::string_view text) { return local_from_iso(text).value(); }

}  // namespace

TEST(base_time, london_is_an_hour_ahead_in_summer_only) {
  EXPECT_EQ(iso(to_london(utc(2023, 6, 28, 8))), "2023-06-28T09:00");
  EXPECT_EQ(iso(to_london(utc(2023, 1, 10, 9))), "2023-01-10T09:00");
  EXPECT_EQ(london_date(utc(2023, 6, 28, 23, 1)), make_date(2023, 6, 29));
  EXPECT_EQ(london_date(utc(1969, 12, 31, 22, 30)), make_date(1969, 12, 31));  // British Standard Time all year
  EXPECT_EQ(london_date(utc(1969, 12, 31, 23, 30)), make_date(1970, 1, 1));
}

TEST(base_time, the_repeated_hour_is_taken_the_first_time) {
  EXPECT_EQ(from_london(local("2023-10-29T01:30")), utc(2023, 10, 29, 0, 30));
  EXPECT_EQ(from_london(local("2023-10-29T02:00")), utc(2023, 10, 29, 2));
}

TEST(base_time, the_missing_hour_is_the_instant_of_the_change) {
  EXPECT_EQ(from_london(local("2023-03-26T01:00")), utc(2023, 3, 26, 1));
  EXPECT_EQ(from_london(local("2023-03-26T01:59")), utc(2023, 3, 26, 1));
  EXPECT_EQ(from_london(local("2023-03-26T02:00")), utc(2023, 3, 26, 1));
}

RC_GTEST_PROP(base_time, an_instant_comes_back_from_london_or_was_in_the_repeated_hour, ()) {
  Instant const at{std::chrono::seconds{*rc::gen::inRange<std::int64_t>(0, 4102444800)}};
  auto const back = from_london(to_london(at));
  RC_ASSERT((back == at || back == at - 1h));
  RC_ASSERT(to_london(back) == to_london(at));
}

TEST(base_time, iso_dates_are_strict) {
  EXPECT_EQ(date_from_iso("2024-02-29"), make_date(2024, 2, 29));
  for (auto const* bad : {"2023-02-29", "2023-13-01", "2023-00-10", "2023-1-01", "2023/01/01", "0000-01-01", "2023-01-32",
                          "", "2023-01-01 ", "+023-01-01", "20230-1-01"})
    EXPECT_FALSE(date_from_iso(bad)) << bad;
}

TEST(base_time, local_times_are_read_to_the_minute) {
  EXPECT_EQ(iso(local("2023-06-28 09:05")), "2023-06-28T09:05");
  EXPECT_EQ(local("2023-06-28T09:05:07"), local("2023-06-28T09:05") + 7s);
  for (auto const* bad : {"2023-06-28", "2023-06-28T24:00", "2023-06-28T09:60", "2023-06-28t09:00", "2023-06-28T9:00",
                          "2023-06-28T09:00:60", "2023-06-28T09:00Z", "2023-06-31T09:00", "2023-06-28T09:00:"})
    EXPECT_FALSE(local_from_iso(bad)) << bad;
}

TEST(base_time, parts_are_taken_as_people_type_them) {
  auto const day = make_date(2023, 6, 5);
  EXPECT_EQ(date_from_parts("5", "6", "2023"), day);
  EXPECT_EQ(date_from_parts(" 05 ", "06", "2023 "), day);
  EXPECT_EQ(date_from_parts("5", "june", "2023"), day);
  EXPECT_EQ(date_from_parts("5", "JUN", "2023"), day);
  for (auto const& [d, m, y] : std::vector<std::array<char const*, 3>>{
           {"31", "6", "2023"}, {"5", "6", "23"}, {"", "6", "2023"}, {"5", "", "2023"}, {"5", "6", ""}, {"5", "Juny", "2023"},
           {"5", "-6", "2023"}, {"005", "6", "2023"}, {"0", "6", "2023"}, {"5", "13", "2023"}, {"5", "6", "0000"}})
    EXPECT_FALSE(date_from_parts(d, m, y)) << d << '/' << m << '/' << y;
}

RC_GTEST_PROP(base_time, every_day_comes_back_from_its_iso_form, ()) {
  Date const day{std::chrono::days{*rc::gen::inRange(-700000, 2900000)}};
  RC_ASSERT(date_from_iso(iso(day)) == day);
}

TEST(base_time, make_date_refuses_days_that_do_not_exist) {
  EXPECT_THROW(make_date(2023, 2, 29), std::invalid_argument);
  EXPECT_THROW(make_date(2023, 4294967295u, 1), std::invalid_argument);
  EXPECT_THROW(make_date(2023, 1, 257), std::invalid_argument);
}

TEST(base_time, the_named_formats) {
  auto const day = make_date(2023, 6, 8);
  EXPECT_EQ(date_in_full(day), "8 June 2023");
  EXPECT_EQ(date_with_day(day), "Thursday 8 June 2023");
  EXPECT_EQ(date_short(make_date(2023, 9, 28)), "28 Sep 2023");
  EXPECT_EQ(date_numbers(day), "08/06/2023");
  EXPECT_EQ(iso_utc(utc(2023, 6, 28, 8) + 5s), "2023-06-28T08:00:05Z");
}

TEST(base_time, times_are_written_in_the_gov_uk_style) {
  EXPECT_EQ(date_and_time(utc(2023, 6, 28, 8)), "28 June 2023 at 9:00am");
  EXPECT_EQ(time_of_day(utc(2023, 6, 28, 23, 1)), "12:01am");
  EXPECT_EQ(time_of_day(utc(2023, 6, 28, 11, 30)), "12:30pm");
  EXPECT_EQ(time_of_day(utc(2023, 6, 28, 16, 0)), "5:00pm");
  EXPECT_EQ(time_of_day(utc(2023, 1, 28, 0, 0)), "midnight");
  EXPECT_EQ(time_of_day(utc(2023, 1, 28, 12, 0)), "midday");
}

TEST(base_time, age_counts_whole_years) {
  auto const birth = make_date(2004, 2, 29);
  EXPECT_EQ(age_on(birth, make_date(2005, 2, 28)), 0);
  EXPECT_EQ(age_on(birth, make_date(2005, 3, 1)), 1);
  EXPECT_EQ(age_on(birth, make_date(2024, 2, 28)), 19);
  EXPECT_EQ(age_on(birth, make_date(2024, 2, 29)), 20);
  EXPECT_EQ(age_on(birth, make_date(2003, 1, 1)), 0);
}

