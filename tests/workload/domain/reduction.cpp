#include "workload/domain/reduction.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

using Status = ReductionStatus;

base::LocalTime const now = base::local_from_iso("2023-06-28T09:00").value();
base::LocalTime days(int count) { return now + std::chrono::days{count}; }
Reduction reduction(int from, int to, Status status, Decimal hours = 5) { return {hours, days(from), days(to), status}; }

TEST(WorkloadReduction, TheNightMovesTheStatus) {
  struct Case {
    Status before;
    int from, to;
    Status after;
  };
  for (auto const& [before, from, to, after] :
       {Case{Status::scheduled, -1, 1, Status::active}, Case{Status::scheduled, 1, 2, Status::scheduled}, Case{Status::scheduled, -2, -1, Status::scheduled},
        Case{Status::scheduled, 0, 1, Status::scheduled}, Case{Status::active, -2, -1, Status::archived}, Case{Status::active, -2, 0, Status::active},
        Case{Status::active, -7, 7, Status::active}, Case{Status::active, 1, 2, Status::active}, Case{Status::deleted, -7, -1, Status::deleted},
        Case{Status::archived, -1, 1, Status::archived}})
    EXPECT_EQ(nightly_status(reduction(from, to, before), now), after) << base::word(before) << from << to;
}

TEST(WorkloadReduction, HoursThatCountNow) {
  EXPECT_EQ(reduction_hours({}, now), Decimal(0));
  EXPECT_EQ(reduction_hours({reduction(-1, 1, Status::scheduled, 3), reduction(-2, 9, Status::active, *Decimal::from("1.5"))}, now), *Decimal::from("4.5"));
  for (auto const& none : {reduction(-1, 1, Status::archived), reduction(-1, 1, Status::deleted), reduction(1, 2, Status::active), reduction(-2, -1, Status::active),
                           reduction(0, 1, Status::active), reduction(-1, 0, Status::active)})
    EXPECT_EQ(reduction_hours({none}, now), Decimal(0));
}

TEST(WorkloadReduction, TheNextChangeIsTheEarliestStillToCome) {
  EXPECT_FALSE(next_change({reduction(-2, -1, Status::active), reduction(1, 2, Status::deleted)}, now));
  auto const next = next_change({reduction(-2, 5, Status::active), reduction(3, 9, Status::scheduled)}, now).value();
  EXPECT_EQ(next.at, days(3));
  EXPECT_EQ(next.which, 1u);
  EXPECT_FALSE(next.is_end);
}

TEST(WorkloadReduction, StatusOnSavingComesFromTheDates) {
  EXPECT_EQ(status_on_saving(reduction(1, 2, Status::deleted), now), Status::scheduled);
  EXPECT_EQ(status_on_saving(reduction(-1, 2, Status::scheduled), now), Status::active);
  EXPECT_EQ(status_on_saving(reduction(-2, -1, Status::active), now), Status::archived);
}

TEST(WorkloadReduction, WhatTheFormRefuses) {
  ReductionReason const union_time{.name = "Trade union facility time", .max_percent = 50};
  auto const faults = [&](Reduction const& each, std::size_t notes = 0) { return reduction_faults(union_time, each, 37, notes).size(); };
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled, *Decimal::from("18.5"))), 0u);
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled, *Decimal::from("18.6"))), 1u);
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled, 38)), 1u);
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled, -1)), 1u);
  EXPECT_EQ(faults(reduction(2, 2, Status::scheduled)), 1u);
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled), 3999), 0u);
  EXPECT_EQ(faults(reduction(1, 2, Status::scheduled), 4000), 1u);
}

RC_GTEST_PROP(WorkloadReduction, TheNightNeverChangesWhatCountsNow, ()) {
  auto const from = *rc::gen::inRange(-5, 5), to = from + *rc::gen::inRange(1, 5);
  auto one = reduction(from, to, *rc::gen::element(Status::scheduled, Status::active, Status::archived, Status::deleted));
  auto const before = reduction_hours({one}, now);
  one.status = nightly_status(one, now);
  RC_ASSERT(reduction_hours({one}, now) == before);
  RC_ASSERT(nightly_status(one, now) == one.status);
}

}  // namespace
}  // namespace workload
