#include "workload/domain/older_tool.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>

namespace workload {
namespace {

Decimal of(std::string_view text) { return Decimal::from(text).value(); }

TEST(WorkloadOlderTool, InactiveCasesComeOffForTransitionToAdulthoodOnly) {
  InactiveWeights const halves{.warrants = 75, .unpaid_work = 50, .overdue = 50};
  EXPECT_EQ(older::points_for_tier({10, 1, 1, 1}, 1, halves, true), of("8.75"));
  EXPECT_EQ(older::points_for_tier({10, 1, 1, 1}, 1, halves, false), Decimal(10));
  EXPECT_EQ(older::points_for_tier({10, 1, 1, 1}, 1, {.warrants = 0, .unpaid_work = -5, .overdue = 0}, true), Decimal(7));
  EXPECT_EQ(older::points_for_tier({10, 1, 1, 1}, 1, {.warrants = 100, .unpaid_work = 150, .overdue = 100}, true), Decimal(10));
  EXPECT_EQ(older::points_for_tier({10, 10, 0, 0}, 10, workload_test::weights().inactive, true), Decimal(0));
}

TEST(WorkloadOlderTool, AvailablePointsAreCutAndNeedAGrade) {
  older::BandHours const bands{.pso = 12, .spo = 0, .po = 7};
  auto const points = [&](std::string_view grade, std::optional<Decimal> hours, Decimal reduction = 0) {
    return older::available_points(7, older::contracted_hours(grade, hours, bands), reduction);
  };
  EXPECT_EQ(points("PSO", 40), 23);
  EXPECT_EQ(points("PO", 40), 40);
  EXPECT_EQ(points("PSO", std::nullopt), 7);
  EXPECT_EQ(points("DMY", 40), 0);
  EXPECT_EQ(points("SPO", 40), 0);
  EXPECT_EQ(points("PO", 0), 0);
  EXPECT_EQ(points("PO", 7, 3), 4);
  EXPECT_EQ(points("PO", 7, of("0.5")), 6);
  EXPECT_EQ(points("PO", 7, 8), -1);
}

TEST(WorkloadOlderTool, TargetsOfGrades) {
  EXPECT_EQ(older::nominal_target("PSO", 2, 1), Decimal(1));
  for (auto const* grade : {"PO", "SPO", "TPO", "DMY"}) EXPECT_EQ(older::nominal_target(grade, 2, 1), Decimal(2)) << grade;
}

TEST(WorkloadOlderTool, GradeCodes) {
  for (auto const& [code, grade] : {std::pair{"M", "PO"}, {"PSO", "PO"}, {"NPSQ", "PSO"}, {"PSQ", "PSO"}, {"C", "SPO"}, {"PSC", "SPO"}, {"CPQF", "TPO"},
                                    {"NPS - PQF", "TPO"}, {"NPS\u2013PQF", "TPO"}, {"OG06", "DMY"}, {"", "DMY"}, {" ", "DMY"}, {"FISH", "DMY"}, {"m", "DMY"}})
    EXPECT_EQ(older::grade(workload_test::weights(), code), grade) << code;
}

}  // namespace
}  // namespace workload
