#include "workforce/domain/gap.hpp"

#include "workforce/domain/span.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace workforce {
namespace {

base::Date on(char const* iso) { return base::date_from_iso(iso).value(); }
base::Date const today = on("2023-06-28");

TEST(TrainingGap, ClosesAtTodaysPaceOrNever) {
  Gap const gap{.topic = "T-01", .required = 60, .in_date = 46, .expired = 10, .never = 4, .completed = 9, .fell_due = 3};
  EXPECT_EQ(closes_on(gap, 90, today), today + std::chrono::days{210});
  EXPECT_EQ(closing_arithmetic(gap, 90), "14 missing; 9 completed and 3 fell due in the last 90 days, so 6 fewer each 90 days: 14 × 90 ÷ 6 = 210 days");
  auto still = gap;
  still.completed = 3;
  EXPECT_EQ(closes_on(still, 90, today), std::nullopt);
  EXPECT_NE(closing_arithmetic(still, 90).find("not getting smaller"), std::string::npos);
  EXPECT_EQ(closes_on({.completed = 0}, 90, today), today);
}

TEST(TrainingGap, ABiggerGapNeverClosesEarlier) {
  EXPECT_TRUE(rc::check([] {
    Gap gap{.expired = *rc::gen::inRange(0, 200), .never = *rc::gen::inRange(0, 200), .completed = *rc::gen::inRange(0, 60), .fell_due = *rc::gen::inRange(0, 60)};
    auto const before = closes_on(gap, 90, today);
    ++gap.never;
    auto const after = closes_on(gap, 90, today);
    if (after) {
      RC_ASSERT(before.has_value());
      RC_ASSERT(*before <= *after);
    }
    RC_ASSERT(after || gap.completed <= gap.fell_due);
  }));
}

TEST(TrainingPlaces, NeededAndOfferedAddUpFromMonthToMonth) {
  std::vector<base::Date> const needed{on("2023-05-01"), on("2023-06-28"), on("2023-08-31"), on("2023-09-01")};
  std::vector<Seat> const seats{{on("2023-06-27"), 9}, {on("2023-07-31"), 1}, {on("2023-09-15"), 2}};
  auto const months = needed_against_offered(needed, seats, today, 4);
  ASSERT_EQ(months.size(), 4u);
  EXPECT_EQ(months[0].month, on("2023-06-01"));
  auto const line = [&](std::size_t i) { return std::vector<int>{months[i].needed, months[i].offered, months[i].short_by()}; };
  EXPECT_EQ(line(0), (std::vector{2, 0, 2})) << "a session that is over offers nothing";
  EXPECT_EQ(line(1), (std::vector{2, 1, 1}));
  EXPECT_EQ(line(2), (std::vector{3, 1, 2}));
  EXPECT_EQ(line(3), (std::vector{4, 3, 1}));
}

TEST(Supervision, OverdueFromTheLastOneOrFromWhenSheCame) {
  auto const overdue = [](std::optional<base::Date> last, char const* here) { return one_to_one_overdue(last, on(here), today, 42); };
  EXPECT_FALSE(overdue(on("2023-05-17"), "2020-01-01"));  // 42 days ago
  EXPECT_TRUE(overdue(on("2023-05-16"), "2020-01-01"));
  EXPECT_TRUE(overdue(std::nullopt, "2020-01-01"));
  EXPECT_FALSE(overdue(std::nullopt, "2023-06-01")) << "she came four weeks ago";
}

}  // namespace
}  // namespace workforce
