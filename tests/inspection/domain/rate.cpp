// The rating engine: rounding, the lowest question, what is not known, and that better work never rates lower.
#include "inspection/domain/rate.hpp"

#include "inspection/programme.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using inspection::Count;
using inspection::Evidence;
using inspection::Rating;

TEST(Rating, RoundsHalfUpBeforeItBands) {  // RUL-05
  EXPECT_EQ(inspection::whole_per_cent({24, 100}), 24);
  EXPECT_EQ(inspection::whole_per_cent({31, 65}), 48);
  EXPECT_EQ(inspection::whole_per_cent({129, 200}), 65);
  EXPECT_EQ(inspection::whole_per_cent({199, 250}), 80);
  EXPECT_EQ(inspection::whole_per_cent({63, 98}), 64);
  EXPECT_EQ(inspection::whole_per_cent({0, 7}), 0);
  EXPECT_EQ(inspection::whole_per_cent({7, 7}), 100);
  auto const programme = small_programme();
  EXPECT_EQ(inspection::band(programme, 49), Rating::inadequate);
  EXPECT_EQ(inspection::band(programme, 50), Rating::requires_improvement);
  EXPECT_EQ(inspection::band(programme, 64), Rating::requires_improvement);
  EXPECT_EQ(inspection::band(programme, 65), Rating::good);
  EXPECT_EQ(inspection::band(programme, 79), Rating::good);
  EXPECT_EQ(inspection::band(programme, 80), Rating::outstanding);
}

TEST(Rating, OfAStandardIsItsLowestQuestions) {  // RUL-01
  auto const programme = small_programme();
  auto const rated = inspection::rate(programme, {{.standard = "S-2", .counts = {{"ASS-E", {40, 50}}, {"ASS-D", {30, 50}}, {"ASS-S", {12, 50}}}}});
  auto const& assessment = rated.standards.at(0);
  EXPECT_EQ(assessment.questions.at(*assessment.lowest).id, "ASS-S");
  EXPECT_EQ(assessment.rating, Rating::inadequate);
  EXPECT_TRUE(assessment.discretion.empty());
}

TEST(Rating, LeavesOutAQuestionThatNobodyCouldBeJudgedOn) {  // RUL-04
  auto const programme = small_programme();
  auto const rated = inspection::rate(programme, {{.standard = "S-2", .counts = {{"ASS-E", {0, 0}}, {"ASS-S", {33, 50}}}}, {.standard = "S-3", .counts = {{"CRT", {0, 0}}}}});
  EXPECT_EQ(rated.standards.at(0).rating, Rating::good);
  EXPECT_FALSE(rated.standards.at(1).rating);
  EXPECT_EQ(rated.unrated, 2) << "leadership and court";
}

TEST(Rating, OverallIsSilentWhileWhatIsMissingCouldChangeIt) {
  auto const programme = small_programme();
  EXPECT_FALSE(inspection::rate(programme, {{.standard = "S-1", .judged = Rating::inadequate}}).overall);
  auto const two = inspection::rate(programme, {{.standard = "S-1", .judged = Rating::outstanding}, {.standard = "S-3", .judged = Rating::requires_improvement}});
  EXPECT_EQ(two.score, 4);
  EXPECT_FALSE(two.overall) << "4 to 7 spans two bands";
  auto const certain = inspection::rate(programme, {{.standard = "S-1", .judged = Rating::outstanding}, {.standard = "S-3", .judged = Rating::good}});
  EXPECT_FALSE(certain.overall) << "5 to 8";
  auto const all = inspection::rate(programme, {{.standard = "S-1", .judged = Rating::good}, {.standard = "S-2", .judged = Rating::good}, {.standard = "S-3", .judged = Rating::good}});
  EXPECT_EQ(all.overall, Rating::good);
  EXPECT_EQ(all.score, 6);
}

TEST(Rating, OneOfTwoStandardsThatStandForEachOtherCounts) {
  auto const programme = small_programme();
  Evidence const court{.standard = "S-3", .judged = Rating::inadequate}, outcomes{.standard = "S-4", .counts = {{"S-4", {9, 10}}}};
  auto const both = inspection::rate(programme, {outcomes, court});
  EXPECT_EQ(both.score, 0);
  EXPECT_TRUE(both.standards.at(0).counted);
  EXPECT_FALSE(both.standards.at(1).counted);
  EXPECT_EQ(both.standards.at(1).rating, Rating::outstanding) << "recorded all the same";
  EXPECT_EQ(inspection::rate(programme, {outcomes}).score, 3) << "alone it takes the other's place";
}

std::vector<Evidence> any_evidence() {
  auto const count = [] {
    auto const of = *rc::gen::inRange<std::int64_t>(0, 120);
    return Count{*rc::gen::inRange<std::int64_t>(0, of + 1), of};
  };
  return {{.standard = "S-1", .judged = static_cast<Rating>(*rc::gen::inRange(0, 4))},
          {.standard = "S-2", .counts = {{"ASS-E", count()}, {"ASS-D", count()}, {"ASS-S", count()}}},
          {.standard = "S-3", .counts = {{"CRT", count()}}}};
}

RC_GTEST_PROP(Rating, OneMoreSufficientCaseNeverLowersARating, ()) {
  auto const programme = small_programme();
  auto evidence = any_evidence();
  auto const before = inspection::rate(programme, evidence);
  auto& counts = evidence[1].counts[static_cast<std::size_t>(*rc::gen::inRange(0, 3))].count;
  RC_PRE(counts.yes < counts.of);
  ++counts.yes;
  auto const after = inspection::rate(programme, evidence);
  RC_ASSERT(after.score >= before.score);
  if (before.overall && after.overall) RC_ASSERT(*after.overall >= *before.overall);
}

RC_GTEST_PROP(Rating, TheOrderOfRowsNeverMatters, ()) {
  auto const programme = small_programme();
  auto evidence = any_evidence();
  auto const before = inspection::rate(programme, evidence);
  std::ranges::reverse(evidence);
  for (auto& each : evidence) std::ranges::reverse(each.counts);
  auto const after = inspection::rate(programme, evidence);
  RC_ASSERT(after.score == before.score);
  RC_ASSERT(after.overall == before.overall);
  for (std::size_t i = 0; i < before.standards.size(); ++i) RC_ASSERT(after.standards[i].rating == before.standards[i].rating);
}

}  // namespace
