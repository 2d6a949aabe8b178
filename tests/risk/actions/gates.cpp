#include "risk/actions/world.hpp"

namespace risk {
namespace {

struct RiskGateDecisionTest : World {
  DecideGate curfew() const { return {.person = person, .step = "curfew.recommend", .reason = "Suitable at the mother's"}; }
  OverrideGate over() const {
    return {.person = person, .step = "curfew.recommend", .reason = "Hearing at two", .interim = "Held at the court until the answer",
            .changes = {{police, "The address"}, {childrens, "The address"}}};
  }
  void curfew_proposed() {
    sql("insert into need_reason (id, need_id, trigger_id, event, rule_version, at) values (11, 1, 'TR-04', 'curfew.proposed', '2023-1', 1686564000),"
        " (12, 2, 'TR-04', 'curfew.proposed', '2023-1', 1686564000)");
  }
  void use_both() {
    both_answered_and_read();
    cite_both(started());
  }
  GateDecisionRow latest() {
    return ledger().read(po(), [&](ledger::View& view) { return latest_gate_decision(view, person, "curfew.recommend").value(); });
  }
};
FOR_EACH_ENGINE(RiskGateDecisionTest);

TEST_P(RiskGateDecisionTest, ACurfewNobodyAskedAboutIsRefusedThoughEverythingElseIsAnswered) {
  use_both();
  EXPECT_EQ(refusal_of(act(curfew())), "conflict not_asked");
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict not_asked") << "and nobody may override that";
}
TEST_P(RiskGateDecisionTest, ShutUntilAnsweredReadAndUsed) {
  curfew_proposed();
  EXPECT_EQ(refusal_of(act(curfew())), "conflict missing");
  answer(police);
  answer(childrens);
  EXPECT_EQ(refusal_of(act(curfew())), "conflict not_read");
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict not_read");
  read(police);
  read(childrens);
  EXPECT_EQ(refusal_of(act(curfew())), "conflict not_used");
  cite_both(started());
  EXPECT_EQ(act(curfew()).value().gate, Gate::complete);
  EXPECT_TRUE(latest().is_open());
}
TEST_P(RiskGateDecisionTest, AnotherAddressIsAnotherQuestion) {
  curfew_proposed();
  use_both();
  ASSERT_EQ(refusal_of(act(curfew())), "done");
  EXPECT_EQ(refusal_of(act(curfew())), "conflict") << "a second click";
  EXPECT_EQ(count("gate_decision"), 1);
  clock.set(kit::london("2023-07-10T09:00"));
  sql("insert into need (id, person_id, kind, state, strength, gate, clock_id, priority, priority_reason, created_at, ask_by, need_by)"
      " values (9, 1, 'police_da', 'information_held', 'mandatory', 'curfew.recommend', 'CK-DECISION', 'soon', '', 1688900000, '2023-07-10', '2023-07-20');"
      "insert into need_reason (id, need_id, trigger_id, event, rule_version, at) values (19, 9, 'TR-04', 'curfew.proposed', '2023-1', 1688900000)");
  EXPECT_EQ(refusal_of(act(curfew())), "conflict not_asked") << "children's services were not asked about the new one";
}
TEST_P(RiskGateDecisionTest, OnlyASeniorOverridesWithReasonGapsAndInterimArrangements) {
  curfew_proposed();
  EXPECT_EQ(refusal_of(act(over())), "forbidden");
  auto bare = over();
  bare.reason.clear();
  bare.interim = " ";
  EXPECT_EQ(refusal_of(act(bare, spo())), "invalid reason interim");
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict no_arrangement");
  protect_everybody();
  auto silent = over();
  silent.changes.pop_back();
  EXPECT_EQ(refusal_of(act(silent, spo())), "conflict change_not_said");
  EXPECT_EQ(act(over(), spo()).value().gate, Gate::overridden);
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict") << "a second click";
}
TEST_P(RiskGateDecisionTest, AnAnswerAfterAnOverrideOpensTheDecisionAgain) {
  curfew_proposed();
  protect_everybody();
  ASSERT_EQ(refusal_of(act(over(), spo())), "done");
  answer(police);
  EXPECT_EQ(latest().result, GateResult::reopened);
  EXPECT_EQ(*latest().due_on, base::make_date(2023, 7, 5));
  EXPECT_FALSE(latest().is_open());
}
TEST_P(RiskGateDecisionTest, ACompleteGateIsNotOverridden) {
  curfew_proposed();
  use_both();
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict");
}
TEST_P(RiskGateDecisionTest, AProvisionalStepIsNeverOverriddenAndWaitsForTheSeniorAtFirstPriority) {
  sql("update enquiry set priority = 'first' where id = 1");
  protect_everybody();
  auto action = over();
  action.step = "home_visit.approve";
  EXPECT_EQ(refusal_of(act(action, spo())), "conflict");
  DecideGate const visit{.person = person, .step = "home_visit.approve", .reason = "Two officers, by day", .changes = over().changes};
  auto const decided = act(visit);
  ASSERT_TRUE(decided);
  EXPECT_TRUE(decided->waits_for_senior);
  auto const row = [&] { return ledger().read(po(), [&](ledger::View& view) { return latest_gate_decision(view, person, visit.step).value(); }); };
  EXPECT_FALSE(row().is_open());
  EXPECT_EQ(refusal_of(act(CountersignGate{.decision = row().id, .lock_version = row().lock_version}, spo())), "done");
  EXPECT_TRUE(row().is_open());
}
TEST_P(RiskGateDecisionTest, WordsThatAreNoGateAndStepsThatAreSignedElsewhereAreNotDecidedHere) {
  for (auto step : {"assessment.sign", "review.sign", "", "nonsense"}) {
    auto action = curfew();
    action.step = step;
    EXPECT_EQ(refusal_of(act(action)), "not_found") << step;
  }
  EXPECT_EQ(refusal_of(act(curfew(), elsewhere())), "not_found");
}

}  // namespace
}  // namespace risk
