#include "workload/domain/reduction_overlap.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

base::LocalTime on(int day) { return base::LocalTime{base::make_date(2023, 1, 1).time_since_epoch()} + std::chrono::days{day}; }
Dated off(std::string reason, int hours, int from, int to, ReductionStatus status = ReductionStatus::active) { return {std::move(reason), {.hours = hours, .from = on(from), .to = on(to), .status = status}}; }

TEST(ReductionOverlap, SameReasonAtTheSameTimeAndMoreThanTheContractAreSaid) {
  EXPECT_TRUE(overlap_faults({}, off("Court duty", 37, 0, 10), 37).empty());
  EXPECT_EQ(overlap_faults({}, off("Court duty", 30, 0, 10), Decimal::from("18.5").value()).front(), "30 hours are more than the 18.5 hours contracted");
  EXPECT_EQ(overlap_faults({off("Court duty", 5, 5, 15)}, off("Court duty", 5, 0, 10), 37).size(), 1u);
  EXPECT_TRUE(overlap_faults({off("Court duty", 5, 10, 15)}, off("Court duty", 5, 0, 10), 37).empty());  // begins as the other ends
  EXPECT_TRUE(overlap_faults({off("Court duty", 37, 0, 10, ReductionStatus::deleted)}, off("Court duty", 5, 0, 10), 37).empty());
  EXPECT_TRUE(overlap_faults({off("A", 20, 0, 5), off("B", 20, 5, 10)}, off("C", 17, 0, 10), 37).empty());  // never both at once
  EXPECT_EQ(overlap_faults({off("A", 20, 0, 6), off("B", 10, 5, 10)}, off("C", 17, 0, 10), 37).size(), 1u);
}

// Whatever is accepted one after the other: at no moment is more taken off than is contracted.
RC_GTEST_PROP(ReductionOverlapProperty, NeverMoreThanTheContract, ()) {
  std::vector<Dated> kept;
  for (int i = 0; i < 12; ++i) {
    int const from = *rc::gen::inRange(0, 40);
    auto const one = off(fmt::format("reason {}", *rc::gen::inRange(0, 5)), *rc::gen::inRange(1, 30), from, from + *rc::gen::inRange(1, 20));
    if (overlap_faults(kept, one, 37).empty()) kept.push_back(one);
  }
  std::vector<Reduction> all;
  for (auto const& each : kept) all.push_back(each.reduction);
  for (int day = 0; day < 61; ++day) RC_ASSERT(reduction_hours(all, on(day) + std::chrono::hours{12}) <= Decimal(37));
}

}  // namespace
}  // namespace workload
