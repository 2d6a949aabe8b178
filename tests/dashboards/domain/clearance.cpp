#include "dashboards/domain/clearance.hpp"
#include "dashboards/domain/waits.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using dashboards::clearance;
using dashboards::days_until;

auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
auto const today = base::make_date(2023, 6, 28);

TEST(Clearance, GrowingListIsNeverClear) {
  auto const result = clearance(1350, {.came_in = 425, .returned = 398}, today, calendar);
  EXPECT_EQ(result.net_in_window, -27);
  EXPECT_FALSE(result.clear_on);
}

TEST(Clearance, TenMoreADay) {
  auto const result = clearance(1350, {.came_in = 425, .returned = 398, .extra = 10}, today, calendar);
  EXPECT_EQ(result.net_in_window, 173);            // 8.65 a working day
  EXPECT_EQ(result.tenths_of_days, 1561);          // 156.1 working days
  EXPECT_EQ(result.weeks, 31);
  EXPECT_EQ(result.clear_on, calendar.add_working_days(today, 157));
}

TEST(Clearance, NothingWaitingIsClearToday) { EXPECT_EQ(clearance(0, {.came_in = 5}, today, calendar).clear_on, today); }

RC_GTEST_PROP(Clearance, MoreADayIsNeverLater, ()) {
  auto const waiting = *rc::gen::inRange<std::int64_t>(1, 5000);
  auto const came_in = *rc::gen::inRange<std::int64_t>(0, 1000);
  auto const returned = *rc::gen::inRange<std::int64_t>(0, 1000);
  auto const extra = *rc::gen::inRange<std::int64_t>(0, 50);
  auto const less = clearance(waiting, {came_in, returned, extra}, today, calendar);
  auto const more = clearance(waiting, {came_in, returned, extra + 1}, today, calendar);
  if (less.clear_on) {
    RC_ASSERT(more.clear_on.has_value());
    RC_ASSERT(*more.clear_on <= *less.clear_on);
  }
}

TEST(Waits, WithoutAnyWaitingItIsThePlainMedian) {
  EXPECT_EQ(days_until({{1}, {2}, {3}, {4}, {5}}, 50), 3);
  EXPECT_EQ(days_until({{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}}, 90), 9);
}

TEST(Waits, ThoseStillWaitingAreCounted) {
  // Five answered within five days, fifteen waiting for thirty: half are not answered yet.
  EXPECT_EQ(days_until({{1}, {2}, {3}, {4}, {5}, {30, false, 15}}, 50), std::nullopt);
  EXPECT_EQ(days_until({{1}, {2}, {3}, {4}, {5}, {30, false, 15}}, 25), 5);
}

TEST(Waits, NothingAtAllHasNoMedian) { EXPECT_EQ(days_until({}, 50), std::nullopt); }

RC_GTEST_PROP(Waits, MoreWaitingNeverLooksQuicker, ()) {
  auto const days = *rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 100)));
  std::vector<dashboards::Wait> waits;
  for (int day : days) waits.push_back({day});
  auto const before = days_until(waits, 50);
  waits.push_back({200, false, 3});
  auto const after = days_until(waits, 50);
  if (after) {
    RC_ASSERT(before.has_value());
    RC_ASSERT(*after >= *before);
  }
}

}  // namespace
