// What the panel may decide, why, and when a decision no longer stands on its figures.
#include "inspection/domain/panel.hpp"

#include "inspection/programme.hpp"

#include <gtest/gtest.h>

namespace inspection {
namespace {

void judge(PanelEvidence& evidence, std::optional<Rating> stands) { evidence.evidence[2].judged = stands; }

// One casework standard with these counts on its safety question; the others at 90 of 100.
PanelEvidence with_assessment(Count count) {
  return {.evidence = {{.standard = "S-2", .counts = {{"ASS-E", {90, 100}}, {"ASS-D", {90, 100}}, {"ASS-S", count}}}, {.standard = "S-3", .counts = {{"CRT", {20, 100}}}}, {.standard = "S-1", .judged = Rating::inadequate}},
          .judgements = {{.standard = "S-1", .by = "Ann", .rating = Rating::inadequate, .reasons = "x"}}, .population = 70};
}

PanelDecision decided(Panel const& panel, std::string const& standard, Rating rating, bool second = true) {
  auto const* row = panel.find(standard);
  PanelDecision d{.standard = standard, .mechanical = row ? row->rated.rating : panel.mechanical.overall, .decided = rating, .figures = row ? row->figures : panel.figures, .by = AccountId{1}, .by_name = "Ann"};
  if (second) d.second = AccountId{2}, d.second_name = "Bob", d.second_at = base::Instant{};
  return d;
}

TEST(Panel, OffersOnlyWhatTheRulesGiveWhereNoTestHolds) {
  auto const programme = small_programme();
  auto const now = panel(programme, with_assessment({12, 50}), {});
  auto const* row = now.find("S-2");
  ASSERT_TRUE(row);
  EXPECT_EQ(row->rated.rating, Rating::inadequate);
  EXPECT_FALSE(not_open(programme, *row, Rating::inadequate));
  auto const no = not_open(programme, *row, Rating::requires_improvement);
  ASSERT_TRUE(no);
  EXPECT_EQ(*no, "The rules give Inadequate, and no test of professional discretion holds. Decide Inadequate.");
  auto const tests = tested_discretion(programme, row->rated);
  ASSERT_EQ(tests.size(), 3u);
  EXPECT_FALSE(tests[0].holds || tests[1].holds || tests[2].holds);
  EXPECT_EQ(tests[0].why, "24.00% is 26.00 points from the nearest cut, 50%; 5 or fewer count.");
  EXPECT_EQ(tests[1].why, "One more sufficient case would be 13 of 50, 26%: still Inadequate. One fewer would be 11 of 50, 22%: still Inadequate.");
  EXPECT_EQ(tests[2].why, "50 cases were judged; 5 or fewer count.");
}

TEST(Panel, MayGoOneBandAndNoFurtherWhereATestHolds) {
  auto const programme = small_programme();
  auto const now = panel(programme, with_assessment({31, 65}), {});
  auto const* row = now.find("S-2");
  EXPECT_EQ(tested_discretion(programme, row->rated)[0].why, "47.69% is 2.31 points from the nearest cut, 50%; 5 or fewer count.");
  EXPECT_FALSE(not_open(programme, *row, Rating::requires_improvement));
  EXPECT_EQ(not_open(programme, *row, Rating::good), "The rules give Inadequate. The panel may go 1 band up or down and no further.");
  EXPECT_TRUE(reason_needed(*row, Rating::requires_improvement));
  EXPECT_FALSE(reason_needed(*row, Rating::inadequate));
}

TEST(Panel, IsFinalWithTwoPeopleOnly) {
  auto const programme = small_programme();
  auto const evidence = with_assessment({12, 50});
  auto const before = panel(programme, evidence, {});
  EXPECT_EQ(before.find("S-2")->standing, Standing::open);
  EXPECT_EQ(panel(programme, evidence, {decided(before, "S-2", Rating::inadequate, false)}).find("S-2")->standing, Standing::waits_for_second);
  EXPECT_EQ(panel(programme, evidence, {decided(before, "S-2", Rating::inadequate)}).find("S-2")->standing, Standing::final);
}

TEST(Panel, IsConfirmedAgainWhenTheAnswersGiveAnotherRating) {
  auto const programme = small_programme();
  auto const before = panel(programme, with_assessment({12, 50}), {});
  auto const decision = decided(before, "S-2", Rating::inadequate);
  EXPECT_EQ(panel(programme, with_assessment({13, 50}), {decision}).find("S-2")->standing, Standing::final) << "other figures, the same rating";
  auto const after = panel(programme, with_assessment({30, 50}), {decision});
  EXPECT_EQ(after.find("S-2")->standing, Standing::to_be_confirmed);
  EXPECT_EQ(working(programme, *after.find("S-2")).back(),
            "That decision rests on ASS-E 90/100, ASS-D 90/100, ASS-S 12/50; the record now shows ASS-E 90/100, ASS-D 90/100, ASS-S 30/50. It must be confirmed again by two people.");
}

TEST(Panel, IsConfirmedAgainWhenDiscretionIsNoLongerOpen) {
  auto const programme = small_programme();
  auto const before = panel(programme, with_assessment({24, 50}), {});
  auto decision = decided(before, "S-2", Rating::requires_improvement);
  EXPECT_EQ(panel(programme, with_assessment({24, 50}), {decision}).find("S-2")->standing, Standing::final);
  EXPECT_EQ(panel(programme, with_assessment({12, 50}), {decision}).find("S-2")->standing, Standing::to_be_confirmed);
}

TEST(Panel, AsksWhyWhereLeadershipIsFarFromCasework) {
  auto const programme = small_programme();
  auto evidence = with_assessment({12, 50});
  evidence.judgements[0].rating = Rating::good;
  judge(evidence, Rating::good);
  auto const now = panel(programme, evidence, {});
  EXPECT_EQ(now.find("S-1")->casework, Rating::inadequate);
  EXPECT_EQ(reason_needed(*now.find("S-1"), Rating::good), "Leadership would lie two bands or more from the middle of casework, Inadequate. Say why both are right");
  judge(evidence, Rating::requires_improvement);
  EXPECT_FALSE(panel(programme, evidence, {}).find("S-1")->casework);
}

TEST(Panel, AsksWhyWhereJudgementsDiffer) {
  auto const programme = small_programme();
  auto evidence = with_assessment({12, 50});
  evidence.judgements.push_back({.standard = "S-1", .by = "Bob", .rating = Rating::requires_improvement, .reasons = "y"});
  judge(evidence, std::nullopt);
  auto const now = panel(programme, evidence, {});
  EXPECT_FALSE(not_open(programme, *now.find("S-1"), Rating::requires_improvement));
  EXPECT_TRUE(reason_needed(*now.find("S-1"), Rating::requires_improvement));
  auto const decision = decided(now, "S-1", Rating::requires_improvement);
  EXPECT_EQ(panel(programme, evidence, {decision}).find("S-1")->standing, Standing::final);
  evidence.judgements[1].rating = Rating::inadequate;
  EXPECT_EQ(panel(programme, evidence, {decision}).find("S-1")->standing, Standing::to_be_confirmed);
}

TEST(Panel, WithNoJudgementHasNothingToDecide) {
  auto const programme = small_programme();
  auto evidence = with_assessment({12, 50});
  evidence.judgements.clear();
  judge(evidence, std::nullopt);
  auto const now = panel(programme, evidence, {});
  EXPECT_FALSE(now.find("S-1")->can_be_decided());
  EXPECT_FALSE(now.standards_final());
  EXPECT_EQ(not_open(programme, *now.find("S-1"), Rating::good), "No inspector has recorded a judgement of this standard yet.");
}

TEST(Panel, AddsUpWhatWasDecidedAndKeepsWhatTheRulesGive) {
  auto const programme = small_programme();
  auto const evidence = with_assessment({24, 50});
  auto const start = panel(programme, evidence, {});
  std::vector<PanelDecision> decisions{decided(start, "S-1", Rating::inadequate), decided(start, "S-2", Rating::requires_improvement)};
  EXPECT_FALSE(panel(programme, evidence, decisions).standards_final());
  decisions.push_back(decided(start, "S-3", Rating::inadequate));
  auto const now = panel(programme, evidence, decisions);
  EXPECT_TRUE(now.standards_final());
  EXPECT_EQ(now.mechanical.score, 0);
  EXPECT_EQ(now.decided.score, 1);
  EXPECT_EQ(now.mechanical.overall, Rating::inadequate);
  EXPECT_EQ(now.decided.overall, Rating::inadequate);
  decisions.push_back(decided(now, std::string(the_whole), Rating::inadequate));
  EXPECT_EQ(panel(programme, evidence, decisions).standing, Standing::final);
  decisions[1].decided = Rating::inadequate;
  EXPECT_EQ(panel(programme, evidence, decisions).standing, Standing::to_be_confirmed) << "the whole adds up other decisions now";
}

TEST(Panel, TakesTheFifthStandardThatCasesWereJudgedOn) {
  auto const programme = small_programme();
  auto evidence = with_assessment({12, 50});
  evidence.evidence.push_back({.standard = "S-4", .counts = {{"S-4-K", {0, 0}}}});
  EXPECT_FALSE(panel(programme, evidence, {}).find("S-4")) << "nobody judged it: it is not there";
  evidence.evidence.back().counts[0].count = {40, 50};
  EXPECT_FALSE(panel(programme, evidence, {}).find("S-4")->rated.counted) << "with both, the configured one counts";
  evidence.evidence[1].counts[0].count = {0, 0};
  auto const now = panel(programme, evidence, {});
  EXPECT_FALSE(now.find("S-3"));
  EXPECT_TRUE(now.find("S-4")->rated.counted);
}

}  // namespace
}  // namespace inspection
