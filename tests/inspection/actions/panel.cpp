// The panel's actions on both engines: who, when, what, stale edits, two people, and what later answers do to a decision.
#include "inspection/actions/panel.hpp"

#include "inspection/panel_world.hpp"

namespace inspection {
namespace {

using ledger::perform;

struct PanelTest : PanelWorld {
  Panel now() {
    return ledger().read(lead(), [&](ledger::View& view) { return panel_of(view, *find_inspection(view, visit)); });
  }
  PanelStandard row(char const* standard) { return *now().find(standard); }
  base::Outcome<> decide(ledger::Scope const& who, char const* standard, std::optional<Rating> rating, std::string reason = {}, std::int64_t version = 0) {
    return perform(ledger(), who, DecideStandard{.inspection = visit, .standard = standard, .rating = rating, .reason = std::move(reason), .lock_version = version});
  }
  base::Outcome<> second(ledger::Scope const& who, char const* standard, std::int64_t version = 1, std::string dissent = {}) {
    return perform(ledger(), who, SecondDecision{.inspection = visit, .standard = standard, .dissent = std::move(dissent), .lock_version = version});
  }
  base::Outcome<> withdraw(ledger::Scope const& who, char const* standard, std::string reason, std::int64_t version = 1) {
    return perform(ledger(), who, WithdrawDecision{.inspection = visit, .standard = standard, .reason = std::move(reason), .lock_version = version});
  }
  std::int64_t steps(char const* standard) {
    return static_cast<std::int64_t>(ledger().read(lead(), [&](ledger::View& view) { return panel_steps(view, visit, standard); }).size());
  }
};
FOR_EACH_ENGINE(PanelTest);

TEST_P(PanelTest, CountsTheRecord) {
  auto const assessment = row("S-2");
  EXPECT_EQ(assessment.figures, "ASS-E 45/50, ASS-D 45/50, ASS-S 12/50");
  EXPECT_EQ(assessment.rated.rating, Rating::inadequate);
  EXPECT_EQ(now().population, 70);
  EXPECT_EQ(row("S-1").figures, "Ann Lead: Inadequate");
}

TEST_P(PanelTest, IsFinalWithTwoDifferentPeople) {
  ASSERT_TRUE(decide(bob(), "S-2", Rating::inadequate));
  EXPECT_EQ(row("S-2").standing, Standing::waits_for_second);
  auto const twice = second(bob(), "S-2");
  ASSERT_FALSE(twice);
  EXPECT_EQ(twice.error().kind, base::Refused::conflict);
  EXPECT_EQ(twice.error().message, "You made this decision. Somebody else of the panel confirms it.");
  ASSERT_TRUE(second(lead(), "S-2", 1, "I would have gone lower."));
  auto const decided = row("S-2");
  EXPECT_EQ(decided.standing, Standing::final);
  EXPECT_EQ(decided.decision->by_name, "Bob Panel");
  EXPECT_EQ(decided.decision->second_name, "Ann Lead");
  EXPECT_EQ(decided.decision->dissent, "Ann Lead: I would have gone lower.");
  EXPECT_EQ(second(cat(), "S-2", 2).error().message, "Ann Lead has confirmed this decision already.");
}

TEST_P(PanelTest, IsForThePanelAndTheLeadInspector) {
  EXPECT_EQ(decide(inspector(), "S-2", Rating::inadequate).error().kind, base::Refused::conflict);
  EXPECT_EQ(decide(outsider(), "S-2", Rating::inadequate).error().kind, base::Refused::not_found);
  for (auto const role : {ledger::Role::pdu_head, ledger::Role::region, ledger::Role::national, ledger::Role::administrator})
    EXPECT_EQ(decide(kit::scope_of(role, {1, 9999}, 9), "S-2", Rating::inadequate).error().kind, base::Refused::forbidden);
  ASSERT_TRUE(decide(bob(), "S-2", Rating::inadequate));
  EXPECT_FALSE(second(inspector(), "S-2"));
  EXPECT_FALSE(withdraw(inspector(), "S-2", "x"));
  EXPECT_EQ(row("S-2").standing, Standing::waits_for_second);
}

TEST_P(PanelTest, SitsInItsOwnPhaseOnly) {
  for (auto const* word : {"moderation", "draft", "published"}) {
    status(word);
    EXPECT_EQ(decide(bob(), "S-2", Rating::inadequate).error().kind, base::Refused::conflict) << word;
  }
}

TEST_P(PanelTest, NeedsAnEligibleStandardAndAReasonForDiscretion) {
  auto const no = decide(bob(), "S-2", Rating::requires_improvement, "We think so.");
  ASSERT_FALSE(no);
  EXPECT_EQ(no.error().errors[0].field, "rating");
  answer("ASS-S", 24);  // 48%: DIS-1 and DIS-2
  auto const bare = decide(bob(), "S-2", Rating::requires_improvement, "  ");
  ASSERT_FALSE(bare);
  EXPECT_EQ(bare.error().errors[0].field, "reason");
  EXPECT_FALSE(decide(bob(), "S-2", Rating::good, "Two bands."));
  EXPECT_FALSE(decide(bob(), "S-2", std::nullopt));
  ASSERT_TRUE(decide(bob(), "S-2", Rating::requires_improvement, "One case on the edge."));
  auto const decided = row("S-2");
  EXPECT_EQ(decided.decision->discretion, "DIS-1 DIS-2");
  EXPECT_EQ(decided.decision->mechanical, Rating::inadequate);
  EXPECT_EQ(decided.rated.rating, Rating::inadequate) << "both are kept";
}

TEST_P(PanelTest, AnswersAStaleEditWithWhatStands) {
  ASSERT_TRUE(decide(bob(), "S-2", Rating::inadequate, "As counted."));
  auto const late = decide(cat(), "S-2", Rating::inadequate, "Mine.", 0);
  ASSERT_FALSE(late);
  EXPECT_EQ(late.error().kind, base::Refused::stale);
  EXPECT_EQ(late.error().message, "After you opened this page Bob Panel decided Inadequate on 28 June 2023 at 9:00am, not yet confirmed. Their reason: As counted. Look at it, then decide again if you must.");
  EXPECT_EQ(row("S-2").decision->reason, "As counted.");
  ASSERT_TRUE(withdraw(bob(), "S-2", "Wrong standard."));
  EXPECT_EQ(second(cat(), "S-2").error().message, "The decision was withdrawn after you opened this page. No decision stands now.");
}

TEST_P(PanelTest, LaterAnswersAskForConfirmation) {
  ASSERT_TRUE(decide(bob(), "S-2", Rating::inadequate));
  ASSERT_TRUE(second(cat(), "S-2"));
  answer("ASS-S", 13);
  EXPECT_EQ(row("S-2").standing, Standing::final);
  answer("ASS-S", 30);
  EXPECT_EQ(row("S-2").standing, Standing::to_be_confirmed);
  ASSERT_TRUE(decide(bob(), "S-2", Rating::requires_improvement, {}, 2));
  EXPECT_EQ(row("S-2").standing, Standing::waits_for_second) << "the first confirmation is gone with the first decision";
  answer("ASS-S", 12);
  EXPECT_EQ(second(cat(), "S-2", 3).error().message, "The figures have changed since this was decided. It must be decided again first.");
  EXPECT_EQ(steps("S-2"), 3);
}

TEST_P(PanelTest, IsWithdrawnWithAReasonAndStaysInTheHistory) {
  ASSERT_TRUE(decide(bob(), "S-2", Rating::inadequate));
  EXPECT_EQ(withdraw(cat(), "S-2", "").error().errors[0].field, "withdraw_reason");
  ASSERT_TRUE(withdraw(cat(), "S-2", "A case was read again."));
  EXPECT_EQ(row("S-2").standing, Standing::open);
  EXPECT_EQ(steps("S-2"), 2);
}

TEST_P(PanelTest, ConfirmsTheWholeByPointsOnceEveryStandardIsFinal) {
  EXPECT_EQ(decide(bob(), "overall", std::nullopt).error().message, "Every standard must be final before the whole is confirmed.");
  for (auto const* standard : {"S-1", "S-2"}) {
    ASSERT_TRUE(decide(bob(), standard, Rating::inadequate)) << standard;
    ASSERT_TRUE(second(cat(), standard)) << standard;
  }
  ASSERT_TRUE(decide(bob(), "S-3", Rating::requires_improvement, "48 per cent, one case from the cut."));
  ASSERT_TRUE(second(cat(), "S-3"));
  EXPECT_FALSE(decide(bob(), "overall", Rating::good)) << "the whole is not chosen";
  ASSERT_TRUE(decide(bob(), "overall", std::nullopt));
  ASSERT_TRUE(second(lead(), "overall"));
  auto const panel = now();
  EXPECT_EQ(panel.standing, Standing::final);
  EXPECT_EQ(panel.mechanical.score, 0);
  EXPECT_EQ(panel.decided.score, 1);
  EXPECT_EQ(panel.whole->figures, "S-1 0, S-2 0, S-3 1");
  ASSERT_TRUE(withdraw(cat(), "S-3", "Looked at again.", 2));
  EXPECT_EQ(now().standing, Standing::to_be_confirmed);
}

TEST_P(PanelTest, AsksWhyWhereJudgementsDiffer) {
  judge_standard("S-1", 2, "Bob Panel", "Good");
  EXPECT_EQ(decide(bob(), "S-1", Rating::good).error().errors[0].field, "reason");
  ASSERT_TRUE(decide(bob(), "S-1", Rating::requires_improvement, "Energy, and a long road ahead."));
  EXPECT_EQ(row("S-1").decision->mechanical, Rating::inadequate) << "the lead inspector's stands";
}

}  // namespace
}  // namespace inspection
