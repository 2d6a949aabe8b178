#include "enquiries/domain/due.hpp"

#include "kit/dates.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;
using base::Date;
using base::LocalTime;
using base::WorkingCalendar;
using namespace std::chrono_literals;
using std::chrono::days;

namespace {

Date day(std::string_view text) { return base::date_from_iso(text).value(); }
LocalTime at(std::string_view text) { return base::local_from_iso(text).value(); }

Counting england() { return {.calendar = base::working_calendar(base::Nation::england_and_wales)}; }

std::string due(std::string_view asked, std::int64_t k, std::vector<Pause> const& pauses = {}) {
  return base::iso(due_date(day_zero(at(asked), england()), k, pauses, england()));
}

// The slow and obvious clock: look at one day after another.
struct Oracle {
  std::vector<Date> holidays = {};
  std::vector<Pause> pauses = {};

  bool works(Date each) const {
    auto const weekday = std::chrono::weekday{each};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday && std::ranges::find(holidays, each) == holidays.end();
  }
  bool counts(Date each) const {
    LocalTime const five = LocalTime{each} + 17h;
    return works(each) && std::ranges::none_of(pauses, [&](Pause const& p) { return p.start <= five && five < p.end; });
  }
  Date day_zero(LocalTime asked) const {
    Date each = std::chrono::floor<days>(asked);
    if (asked >= LocalTime{each} + 17h) each += days{1};
    while (!works(each)) each += days{1};
    return each;
  }
  Date due(Date day0, std::int64_t k) const {
    Date each = day0;
    while (k > 0)
      if (counts(each += days{1})) --k;
    return each;
  }
  std::int64_t between(Date day0, Date until) const {
    std::int64_t count = 0;
    for (Date each = day0 + days{1}; each <= until; each += days{1}) count += counts(each) ? 1 : 0;
    return count;
  }
};

// Two winters and the leap day and clock changes between them.
constexpr Date first_day{days{19680}};  // 19 November 2023
constexpr Date last_day = first_day + days{250};

std::vector<Pause> any_pauses() {
  auto const one = rc::gen::map(rc::gen::pair(kit::minute_between(first_day - days{5}, last_day), rc::gen::inRange(-60, 60 * 24 * 12)),
                                [](std::pair<LocalTime, int> const& p) { return Pause{.start = p.first, .end = p.first + std::chrono::minutes{p.second}}; });
  auto const on_the_hour = rc::gen::map(rc::gen::pair(kit::day_between(first_day, last_day), rc::gen::inRange(0, 9)),
                                        [](std::pair<Date, int> const& p) { return Pause{.start = LocalTime{p.first} + 17h, .end = LocalTime{p.first + days{p.second}} + 17h}; });
  return *rc::gen::container<std::vector<Pause>>(rc::gen::oneOf(one, on_the_hour));
}

std::vector<Date> any_holidays() { return *rc::gen::container<std::vector<Date>>(kit::day_between(first_day, last_day)); }

struct World {
  Oracle oracle;
  WorkingCalendar calendar;
  Counting counting() const { return {.calendar = calendar}; }
};
World any_world() {
  auto const holidays = any_holidays();
  return {.oracle = {.holidays = holidays, .pauses = any_pauses()}, .calendar = WorkingCalendar{holidays}};
}
LocalTime any_asking() { return *kit::minute_between(first_day, last_day - days{60}); }

}  // namespace

TEST(enquiries_due, day_zero_is_the_day_of_asking_before_the_cut_off) {
  EXPECT_EQ(base::iso(day_zero(at("2023-06-28T16:59"), england())), "2023-06-28");
  EXPECT_EQ(base::iso(day_zero(at("2023-06-28T17:00"), england())), "2023-06-29");
  EXPECT_EQ(base::iso(day_zero(at("2023-06-30T17:00"), england())), "2023-07-03");
  EXPECT_EQ(base::iso(day_zero(at("2023-07-01T09:00"), england())), "2023-07-03");
  EXPECT_EQ(base::iso(day_zero(at("2023-05-05T18:00"), england())), "2023-05-09");  // over the coronation weekend
  EXPECT_EQ(base::iso(day_zero(at("2023-06-28T16:59"), {.calendar = england().calendar, .cut_off = 12h})), "2023-06-29");
}

TEST(enquiries_due, due_dates_by_hand) {
  EXPECT_EQ(due("2023-06-28T09:00", 0), "2023-06-28");
  EXPECT_EQ(due("2023-06-28T09:00", 10), "2023-07-12");
  EXPECT_EQ(due("2023-06-28T18:00", 10), "2023-07-13");
  EXPECT_EQ(due("2022-05-27T09:00", 3), "2022-06-01");
  EXPECT_EQ(due("2022-06-01T09:00", 1), "2022-06-06");
  EXPECT_EQ(due("2024-02-28T09:00", 1), "2024-02-29");
  EXPECT_EQ(due("2022-12-23T17:00", 0), "2022-12-28");
}

TEST(enquiries_due, a_pause_takes_the_days_whose_five_o_clock_it_holds) {
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-29T10:00"), at("2023-06-29T16:59")}}), "2023-06-30");
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-29T10:00"), at("2023-06-29T17:00")}}), "2023-06-30");  // its end is not in it
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-29T10:00"), at("2023-06-29T17:01")}}), "2023-07-03");
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-29T17:00"), at("2023-06-29T17:01")}}), "2023-07-03");  // its start is
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-29T10:00"), at("2023-07-03T09:00")}, {at("2023-06-30T09:00"), at("2023-07-05T18:00")}}), "2023-07-07");
  EXPECT_EQ(due("2023-06-28T09:00", 0, {{at("2023-06-28T10:00"), at("2023-07-28T10:00")}}), "2023-06-28");  // never moves day 0
  EXPECT_EQ(due("2023-06-28T09:00", 2, {{at("2023-06-30T18:00"), at("2023-06-29T10:00")}}), "2023-06-30");  // ends before it begins
}

TEST(enquiries_due, pauses_between_instants_are_read_in_london) {
  // 16:30 UTC is half past five in summer and half past four in winter.
  auto const utc = [](std::string_view text) { return base::Instant{at(text).time_since_epoch()}; };
  EXPECT_EQ(due("2023-06-28T09:00", 1, {pause_between(utc("2023-06-29T16:30"), utc("2023-06-30T10:00"))}), "2023-06-29");
  EXPECT_EQ(due("2023-11-28T09:00", 1, {pause_between(utc("2023-11-29T16:30"), utc("2023-11-30T10:00"))}), "2023-11-30");
}

RC_GTEST_PROP(enquiries_due, due_dates_are_those_of_the_slow_clock, ()) {
  auto const world = any_world();
  auto const asked = any_asking();
  auto const k = *rc::gen::inRange(0, 40);
  Date const day0 = day_zero(asked, world.counting());
  RC_ASSERT(base::iso(day0) == base::iso(world.oracle.day_zero(asked)));
  RC_ASSERT(base::iso(due_date(day0, k, world.oracle.pauses, world.counting())) == base::iso(world.oracle.due(day0, k)));
}

RC_GTEST_PROP(enquiries_due, countable_days_are_those_of_the_slow_clock, ()) {
  auto const world = any_world();
  Date const from = *kit::day_between(first_day, last_day), until = *kit::day_between(first_day, last_day);
  RC_ASSERT(partner_days(from, until, world.oracle.pauses, world.counting()) == world.oracle.between(from, until));
  CountableDays const countable{world.counting(), world.oracle.pauses};
  RC_ASSERT((countable.through(from) - countable.through(from - days{1}) == 1) == world.oracle.counts(from));
}

RC_GTEST_PROP(enquiries_due, a_holiday_more_never_makes_it_due_earlier, ()) {
  auto const world = any_world();
  auto const asked = any_asking();
  auto const k = *rc::gen::inRange(0, 40);
  auto more = world.oracle.holidays;
  more.push_back(*kit::day_between(first_day, last_day));
  WorkingCalendar const fuller{more};
  Counting const counting{.calendar = fuller};
  auto const before = due_date(day_zero(asked, world.counting()), k, world.oracle.pauses, world.counting());
  auto const after = due_date(day_zero(asked, counting), k, world.oracle.pauses, counting);
  RC_ASSERT(after >= before);
}

RC_GTEST_PROP(enquiries_due, a_pause_more_never_makes_it_due_earlier, ()) {
  auto const world = any_world();
  Date const day0 = day_zero(any_asking(), world.counting());
  auto const k = *rc::gen::inRange(0, 40);
  auto more = world.oracle.pauses;
  for (auto const& pause : any_pauses()) more.push_back(pause);
  RC_ASSERT(due_date(day0, k, more, world.counting()) >= due_date(day0, k, world.oracle.pauses, world.counting()));
}

RC_GTEST_PROP(enquiries_due, the_order_of_pauses_and_their_overlaps_change_nothing, ()) {
  auto const world = any_world();
  Date const day0 = day_zero(any_asking(), world.counting());
  auto twice = world.oracle.pauses;
  twice.insert(twice.begin(), world.oracle.pauses.rbegin(), world.oracle.pauses.rend());
  RC_ASSERT(due_date(day0, 10, twice, world.counting()) == due_date(day0, 10, world.oracle.pauses, world.counting()));
}

TEST(enquiries_due, a_negative_count_is_a_mistake_of_ours) {
  EXPECT_THROW(due_date(day("2023-06-28"), -1, {}, england()), std::invalid_argument);
  EXPECT_THROW(chase_date(-1, day("2023-06-28"), 10, CountableDays{england(), {}}), std::invalid_argument);
}

TEST(enquiries_due, lateness_counts_whole_working_days) {
  auto const late = [](std::string_view due_on, std::string_view today) { return working_days_late(day(due_on), day(today), england().calendar); };
  EXPECT_EQ(late("2023-06-30", "2023-06-28"), 0);
  EXPECT_EQ(late("2023-06-30", "2023-06-30"), 0);
  EXPECT_EQ(late("2023-06-30", "2023-07-02"), 0);  // Sunday
  EXPECT_EQ(late("2023-06-30", "2023-07-03"), 1);
  EXPECT_EQ(late("2023-04-06", "2023-04-11"), 1);  // over Easter
}

TEST(enquiries_due, age_bands_meet_without_a_gap) {
  for (auto const& [late, word] : std::vector<std::pair<int, std::string>>{{0, "not yet due"}, {1, "1-5"}, {5, "1-5"}, {6, "6-10"}, {10, "6-10"}, {11, "11-20"}, {20, "11-20"}, {21, "21-60"}, {60, "21-60"}, {61, "over 60"}, {900, "over 60"}})
    EXPECT_EQ(base::word(age_band(late)), word) << late;
}

namespace {

std::vector<std::string> chases(std::string_view day0, std::int64_t k, int count, std::vector<Pause> const& pauses = {}) {
  CountableDays const countable{england(), pauses};
  std::vector<std::string> dates;
  for (int n = 0; n < count; ++n) dates.push_back(base::iso(chase_date(n, day(day0), k, countable)));
  return dates;
}

using Dates = std::vector<std::string>;

}  // namespace

TEST(enquiries_due, chases_at_half_at_whole_and_every_week_after) {
  EXPECT_EQ(chases("2023-06-28", 10, 4), (Dates{"2023-07-05", "2023-07-12", "2023-07-19", "2023-07-26"}));
  EXPECT_EQ(chases("2023-06-28", 15, 3), (Dates{"2023-07-10", "2023-07-19", "2023-07-26"}));  // the eighth day of fifteen
  EXPECT_EQ(chases("2023-06-28", 1, 2), (Dates{"2023-06-29", "2023-07-06"}));                 // half and whole on one day
  EXPECT_EQ(chases("2023-06-28", 0, 2), (Dates{"2023-06-28", "2023-07-05"}));
  EXPECT_EQ(chases("2023-06-28", 2, 3, {{at("2023-06-29T09:00"), at("2023-07-03T09:00")}}), (Dates{"2023-07-03", "2023-07-04", "2023-07-11"}));
}

RC_GTEST_PROP(enquiries_due, chases_counted_are_chases_listed, ()) {
  auto const world = any_world();
  Date const day0 = day_zero(any_asking(), world.counting());
  auto const k = *rc::gen::inRange(0, 21);
  Date const today = day0 + days{*rc::gen::inRange(-3, 60)};
  CountableDays const countable{world.counting(), world.oracle.pauses};
  int listed = 0;
  while (chase_date(listed, day0, k, countable) <= today) ++listed;
  RC_ASSERT(chases_through(today, day0, k, countable) == listed);
  RC_ASSERT(next_chase(today, day0, k, countable) > today);
  if (listed > 0) RC_ASSERT(chase_date(listed - 1, day0, k, countable) <= today);
}

TEST(enquiries_due, rungs_are_reached_in_order) {
  auto const& calendar = england().calendar;
  EXPECT_EQ(base::iso(rung_date(day("2023-06-28"), 0, calendar)), "2023-06-28");
  EXPECT_EQ(base::iso(rung_date(day("2023-06-28"), 5, calendar)), "2023-07-05");
  std::array const first{0, 2, 5, 7, 10};
  auto const reached = [&](std::string_view today) { return rungs_reached(first, day("2023-06-28"), day(today), calendar); };
  EXPECT_EQ(reached("2023-06-27"), 0);
  EXPECT_EQ(reached("2023-06-28"), 1);
  EXPECT_EQ(reached("2023-06-29"), 1);
  EXPECT_EQ(reached("2023-06-30"), 2);
  EXPECT_EQ(reached("2023-07-12"), 5);
  EXPECT_EQ(reached("2030-01-01"), 5);
}

RC_GTEST_PROP(enquiries_due, a_rung_is_reached_from_its_date_on, ()) {
  auto const world = any_world();
  Date const due_on = *kit::day_between(first_day, last_day), today = *kit::day_between(first_day, last_day);
  int const after = *rc::gen::inRange(0, 31);
  std::array const one{after};
  RC_ASSERT((rungs_reached(one, due_on, today, world.calendar) == 1) == (today >= rung_date(due_on, after, world.calendar)));
}
