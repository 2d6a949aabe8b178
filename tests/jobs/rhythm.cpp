#include "jobs/rhythm.hpp"

#include <gtest/gtest.h>

namespace {

using jobs::Every;
using jobs::next_due;
using jobs::to_run;

base::Instant london(std::string_view local) { return base::from_london(*base::local_from_iso(local)); }

TEST(Rhythm, DailyAtItsHourInLondon) {
  EXPECT_EQ(next_due({.hour = 6}, london("2023-06-28T05:59")), london("2023-06-28T06:00"));
  EXPECT_EQ(next_due({.hour = 6}, london("2023-06-28T06:00")), london("2023-06-29T06:00"));
}

TEST(Rhythm, TheHourHoldsAcrossTheChangeOfTheClocks) {
  EXPECT_EQ(next_due({.hour = 6}, london("2023-10-28T07:00")), london("2023-10-29T06:00"));
  EXPECT_EQ(next_due({.hour = 6}, london("2023-03-25T07:00")), london("2023-03-26T06:00"));
}

TEST(Rhythm, EachMissedDayIsRunInItsTurn) {
  EXPECT_EQ(to_run({.hour = 6}, london("2023-06-01T06:00"), london("2023-06-28T09:00")), london("2023-06-02T06:00"));
}

TEST(Rhythm, OfMissedHoursOnlyTheLast) {
  EXPECT_EQ(to_run({.every = Every::hour, .minute = 10}, london("2023-06-01T06:10"), london("2023-06-28T09:00")), london("2023-06-28T08:10"));
  EXPECT_EQ(to_run({.every = Every::hour, .minute = 10}, london("2023-06-28T08:10"), london("2023-06-28T09:00")), std::nullopt);
}

TEST(Rhythm, EveryMinute) {
  EXPECT_EQ(next_due({.every = Every::minute}, london("2023-06-28T09:00")), london("2023-06-28T09:01"));
  EXPECT_EQ(to_run({.every = Every::minute}, london("2023-06-28T08:00"), london("2023-06-28T09:00")), london("2023-06-28T09:00"));
}

}  // namespace
