#include "risk/domain/countersign.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

std::size_t reasons(Grade grade, Level level, Verdict const& verdict) {
  return countersign_reasons(default_rules(), grade, level, verdict).size();
}
Verdict const complete{.gate = Gate::complete};
Verdict const provisional{.gate = Gate::provisional};
Verdict const first{.gate = Gate::provisional, .first_priority = true};

TEST(RiskCountersign, ByGradeAndLevel) {
  for (Grade grade : {Grade::pso, Grade::pqip}) {
    EXPECT_EQ(reasons(grade, Level::medium, complete), 0u);
    EXPECT_EQ(reasons(grade, Level::high, complete), 1u);
    EXPECT_EQ(reasons(grade, Level::very_high, complete), 1u);
  }
  for (Level level : {Level::low, Level::medium, Level::high, Level::very_high}) {
    EXPECT_EQ(reasons(Grade::po, level, complete), 0u);
    EXPECT_EQ(reasons(Grade::ca, level, complete), 1u);
  }
}
TEST(RiskCountersign, AFirstPriorityGapAlwaysNeedsASenior) {
  for (Grade grade : {Grade::pso, Grade::pqip, Grade::po, Grade::spo, Grade::hpdu}) EXPECT_GE(reasons(grade, Level::low, first), 1u);
  EXPECT_EQ(reasons(Grade::po, Level::low, provisional), 0u);
}
TEST(RiskCountersign, ProvisionalAtHighOrVeryHighIsFirstPriorityByDefinition) {
  EXPECT_EQ(reasons(Grade::po, Level::high, provisional), 1u);
  EXPECT_EQ(reasons(Grade::po, Level::medium, provisional), 0u);
}
TEST(RiskCountersign, SaysEveryReason) { EXPECT_EQ(reasons(Grade::pso, Level::very_high, first), 3u); }

}  // namespace
}  // namespace risk
