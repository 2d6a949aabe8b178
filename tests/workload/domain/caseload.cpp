#include "workload/domain/batch_period.hpp"
#include "workload/domain/caseload.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace workload {
namespace {

base::LocalTime at(char const* text) { return base::local_from_iso(text).value(); }

TEST(WorkloadCaseload, EachPersonOnceAndOnlyWithDetails) {
  CaseSources const batch{.crn = "X1", .in_batch = true, .row_type = "N", .has_details = true};
  CaseSources const here{.crn = "X1", .allocated_here = true, .has_details = true};
  CaseSources const bare{.crn = "X2", .in_batch = true, .row_type = "N"};
  CaseSources const warrant{.crn = "X3", .in_batch = true, .row_type = "W", .has_details = true};
  CaseSources const neither{.crn = "X4", .has_details = true};
  EXPECT_EQ(caseload({batch, here, bare, warrant, neither}, "N"), 1);
}

TEST(WorkloadCaseload, TheSamePersonInAnotherTeamIsNobodyElse) {
  StaffTeam const me{"A", "1"}, me_elsewhere{"A", "2"}, other{"B", "1"};
  EXPECT_EQ(contact_sides(me, me, other).outside_caseload, 1);
  EXPECT_EQ(contact_sides(me, me, me).outside_caseload, 0);
  EXPECT_EQ(contact_sides(me, me, me_elsewhere).outside_caseload, 0);
  EXPECT_EQ(contact_sides(me, me_elsewhere, other).outside_caseload, 0);
  EXPECT_EQ(contact_sides(me, other, me).by_others, 1);
  EXPECT_EQ(contact_sides(me, me_elsewhere, me).by_others, 0);
  EXPECT_EQ(contact_sides(me, other, me_elsewhere).by_others, 0);
}

TEST(WorkloadCaseload, ThePastWeekBeginsAtMidnight) {
  StaffTeam const me{"A", "1"};
  auto const now = at("2023-06-28T09:00");
  auto const count = [&](char const* created, bool active = true, StaffTeam to = {"A", "1"}) {
    return cases_past_week({{std::move(to), at(created), active}}, me, now);
  };
  EXPECT_EQ(count("2023-06-21T00:00"), 1);
  EXPECT_EQ(count("2023-06-20T23:59"), 0);
  EXPECT_EQ(count("2023-06-28T08:00", false), 0);
  EXPECT_EQ(count("2023-06-28T08:00", true, {"A", "2"}), 0);
}

TEST(WorkloadBatchPeriod, TuesdaysEndsAnHourLater) {
  struct Case {
    char const *at, *start, *end;
  };
  for (auto const& [moment, start, end] : {Case{"2022-07-10T19:45", "2022-07-10T18:30", "2022-07-11T18:30"}, Case{"2022-07-11T18:30", "2022-07-10T18:30", "2022-07-11T18:30"},
                                           Case{"2022-07-11T18:31", "2022-07-11T18:30", "2022-07-12T18:30"}, Case{"2022-07-12T18:30", "2022-07-11T18:30", "2022-07-12T18:30"},
                                           Case{"2022-07-12T19:45", "2022-07-12T18:30", "2022-07-13T19:30"}, Case{"2022-07-13T18:45", "2022-07-12T18:30", "2022-07-13T19:30"},
                                           Case{"2022-07-13T19:30", "2022-07-12T18:30", "2022-07-13T19:30"}, Case{"2022-07-13T19:31", "2022-07-13T19:30", "2022-07-14T18:30"},
                                           Case{"2022-07-14T09:00", "2022-07-13T19:30", "2022-07-14T18:30"}, Case{"2022-12-31T23:00", "2022-12-31T18:30", "2023-01-01T18:30"}}) {
    auto const period = batch_period(workload_test::weights().batch, at(moment));
    EXPECT_EQ(base::iso(period.start), start) << moment;
    EXPECT_EQ(base::iso(period.end), end) << moment;
  }
}

}  // namespace
}  // namespace workload
