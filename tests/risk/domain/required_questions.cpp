#include "risk/domain/required_questions.hpp"

#include <gtest/gtest.h>

namespace risk {
namespace {

using enquiries::EnquiryKind;
using Kinds = std::vector<EnquiryKind>;

enquiries::RuleSet rules() {
  return {.triggers = {{.id = "TR-04", .ask = {EnquiryKind::police_da, EnquiryKind::childrens}, .gate = "curfew.recommend"},
                       {.id = "TR-06", .any_childrens = {"household.child"}, .ask = {EnquiryKind::police_da, EnquiryKind::childrens}, .gate = "assessment.sign"},
                       {.id = "TR-14", .ask = {EnquiryKind::police_da}, .gate = "assessment.sign"},
                       {.id = "TR-09", .ask = {EnquiryKind::childrens, EnquiryKind::police_da}, .gate = "review.sign"},
                       {.id = "TR-11", .any = {"flag.ADVP"}, .ask = {EnquiryKind::police_da, EnquiryKind::childrens}, .gate = "review.sign"}}};
}

TEST(RiskRequiredQuestions, ACurfewAlwaysAsksBoth) {
  EXPECT_EQ(always_asked(rules(), "curfew.recommend"), (Kinds{EnquiryKind::police_da, EnquiryKind::childrens}));
}
TEST(RiskRequiredQuestions, AnInitialAssessmentAlwaysAsksPolice) { EXPECT_EQ(always_asked(rules(), "assessment.sign"), Kinds{EnquiryKind::police_da}); }
TEST(RiskRequiredQuestions, AReviewMayRightlyAskNobody) { EXPECT_EQ(always_asked(rules(), "review.sign"), Kinds{}); }
TEST(RiskRequiredQuestions, AStepNoRuleNamesAsksNothing) { EXPECT_EQ(always_asked(rules(), "no.step"), Kinds{}); }

}  // namespace
}  // namespace risk
