#include "enquiries/domain/timetable.hpp"

#include "enquiries/rule_set.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace enquiries;

namespace {

auto const& calendar() { return base::working_calendar(base::Nation::england_and_wales); }
base::Date const wednesday = base::make_date(2023, 6, 28);
Timetable dates(Timing const& timing, base::Date today) { return timetable(timing, test_rules(), today, calendar(), {calendar()}); }
base::LocalTime at(char const* text) { return base::local_from_iso(text).value(); }

}  // namespace

TEST(enquiries_timetable, ten_working_days_from_a_wednesday) {
  auto const table = dates({.day_zero = wednesday, .answer_wd = 10, .partner_day_zero = wednesday, .priority = Priority::first}, wednesday);
  EXPECT_EQ(table.due, base::make_date(2023, 7, 12));
  EXPECT_EQ(table.partner_due, table.due);
  EXPECT_EQ(table.next_chase, base::make_date(2023, 7, 5));
  EXPECT_EQ(table.next_rung, table.due);  // first priority: on the due date itself
}

TEST(enquiries_timetable, a_queued_request_is_due_and_not_chased) {
  auto const table = dates({.day_zero = wednesday, .answer_wd = 10, .priority = Priority::soon}, wednesday);
  EXPECT_EQ(table.due, base::make_date(2023, 7, 12));
  EXPECT_FALSE(table.partner_due);
  EXPECT_FALSE(table.next_chase);
  EXPECT_EQ(table.next_rung, base::make_date(2023, 7, 14));
}

TEST(enquiries_timetable, the_partners_rungs_wait_for_the_partners_due_date) {
  Timing timing{.day_zero = wednesday, .answer_wd = 10, .partner_day_zero = base::make_date(2023, 7, 7), .priority = Priority::first, .rung = 3};
  auto const table = dates(timing, wednesday);
  EXPECT_EQ(table.partner_due, base::make_date(2023, 7, 21));
  EXPECT_EQ(table.next_rung, base::make_date(2023, 8, 1));  // seven working days after it
  timing.partner_day_zero.reset();
  EXPECT_FALSE(dates(timing, wednesday).next_rung);
}

TEST(enquiries_timetable, while_the_clock_stands_still_nothing_is_due) {
  Timing timing{.day_zero = wednesday, .answer_wd = 10, .partner_day_zero = wednesday, .paused_since = at("2023-07-03T10:00"), .priority = Priority::first};
  auto table = dates(timing, base::make_date(2023, 7, 3));
  EXPECT_FALSE(table.due);
  EXPECT_FALSE(table.next_chase);
  EXPECT_FALSE(table.next_rung);
  timing.paused_since.reset();
  timing.pauses = {{at("2023-07-03T10:00"), at("2023-07-06T09:00")}};  // three working days stood still
  table = dates(timing, base::make_date(2023, 7, 6));
  EXPECT_EQ(table.due, base::make_date(2023, 7, 17));
}

TEST(enquiries_timetable, a_pause_that_begins_after_the_due_date_excuses_nothing) {
  Timing timing{.day_zero = wednesday, .answer_wd = 10, .partner_day_zero = wednesday, .paused_since = at("2023-07-14T10:00"), .priority = Priority::soon, .rung = 1};
  auto table = dates(timing, base::make_date(2023, 7, 14));
  EXPECT_EQ(table.due, base::make_date(2023, 7, 12));
  EXPECT_TRUE(table.next_rung);          // our own managers still hear of it
  timing.rung = 3;
  EXPECT_FALSE(dates(timing, base::make_date(2023, 7, 14)).next_rung);  // the partner's lead does not
}

TEST(enquiries_timetable, a_moment_comes_first_where_it_is_earlier) {
  auto const hearing = base::from_london(at("2023-07-04T10:00"));
  auto const table = dates({.day_zero = wednesday, .answer_wd = 10, .moment = hearing, .partner_day_zero = wednesday}, wednesday);
  EXPECT_EQ(table.due, base::make_date(2023, 7, 4));
  EXPECT_EQ(table.due_moment, hearing);
  auto const later = dates({.day_zero = wednesday, .answer_wd = 2, .moment = hearing, .partner_day_zero = wednesday}, wednesday);
  EXPECT_EQ(later.due, base::make_date(2023, 6, 30));
  EXPECT_FALSE(later.due_moment);
}

TEST(enquiries_timetable, a_clock_of_a_moment_alone_moves_for_no_pause) {
  auto const hearing = base::from_london(at("2023-06-28T14:00"));
  auto const table = dates({.day_zero = wednesday, .by_moment_alone = true, .moment = hearing, .partner_day_zero = wednesday, .paused_since = at("2023-06-28T10:00")}, wednesday);
  EXPECT_EQ(table.due, wednesday);
  EXPECT_EQ(table.due_moment, hearing);
}

// Taken one after another on their dates, all rungs are reached, in order, however the enquiry lies.
RC_GTEST_PROP(enquiries_timetable, silence_reaches_the_last_rung, ()) {
  auto const rules = test_rules();
  Timing timing{.day_zero = calendar().on_or_after(wednesday + std::chrono::days{*rc::gen::inRange(0, 500)}), .answer_wd = *rc::gen::inRange(0, 30),
                .priority = *rc::gen::element(Priority::first, Priority::soon, Priority::routine)};
  timing.partner_day_zero = calendar().add_working_days(timing.day_zero, *rc::gen::inRange(0, 20));
  std::optional<base::Date> before;
  for (int step = 1; step <= 5; ++step) {
    auto const table = dates(timing, timing.day_zero);
    RC_ASSERT(table.next_rung.has_value());
    auto const& rung = rules.rungs[static_cast<std::size_t>(step - 1)];
    auto const from = rung.by_partner_count() ? *table.partner_due : *table.due;
    RC_ASSERT(calendar().working_days_between(from, *table.next_rung) == rung.after(timing.priority));
    RC_ASSERT(before.value_or(*table.next_rung) <= *table.next_rung);
    before = table.next_rung;
    timing.rung = step;
  }
  RC_ASSERT(!dates(timing, timing.day_zero).next_rung.has_value());
}
