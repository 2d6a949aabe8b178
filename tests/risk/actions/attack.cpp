// No path goes round a gate: every way there is to sign, decide, override, close, withdraw or cite, thrown at the three gates.
#include "enquiries/actions/close_enquiry.hpp"
#include "enquiries/actions/withdraw_enquiries.hpp"
#include "people/actions/set_rosh.hpp"
#include "risk/actions/spoilers.hpp"

namespace risk {
namespace {

struct RiskAttack : World {
  DecideGate curfew() const { return {.person = person, .step = "curfew.recommend", .reason = "Suitable", .changes = both()}; }
  OverrideGate over() const { return {.person = person, .step = "curfew.recommend", .reason = "Hearing at two", .interim = "Held until then", .changes = both()}; }
  std::vector<MightChange> both() const { return {{police, "The address"}, {childrens, "The address"}}; }
  void curfew_proposed() {
    sql("insert into need_reason (id, need_id, trigger_id, event, rule_version, at) values (11, 1, 'TR-04', 'curfew.proposed', '2023-1', 1686564000),"
        " (12, 2, 'TR-04', 'curfew.proposed', '2023-1', 1686564000); update enquiry set trigger_ids = 'TR-06 TR-04'");
  }
  void attack(Spoiler const& spoiler) {
    auto const id = spoilt(*this, spoiler);
    curfew_proposed();
    for (auto const& who : {po(), pso(), spo()}) {
      EXPECT_EQ(refusal_of(sign(id, {police, childrens}, who)).substr(0, 8), "conflict") << spoiler.name;
      if (!spoiler.at_every_gate) continue;
      EXPECT_EQ(refusal_of(act(curfew(), who)).substr(0, 8), "conflict") << spoiler.name;
    }
    if (spoiler.at_every_gate) {
      EXPECT_EQ(refusal_of(act(over(), spo())).substr(0, 8), "conflict") << spoiler.name << ": a senior cannot override what is ours";
    }
    for (auto step : {"assessment.sign", "review.sign", "termination.sign"}) {
      DecideGate const decide{.person = person, .step = step, .reason = "Signed elsewhere", .changes = both()};
      OverrideGate const override{.person = person, .step = step, .reason = "Now", .interim = "None", .changes = both()};
      EXPECT_EQ(refusal_of(act(decide)), "not_found") << spoiler.name;
      EXPECT_EQ(refusal_of(act(override, spo())), "not_found") << spoiler.name;
    }
    expect_unsigned(*this, id, spoiler.name);
  }
};
FOR_EACH_ENGINE(RiskAttack);

#define ATTACK(number) \
  TEST_P(RiskAttack, Spoiler##number) { attack(spoilers().at(number)); }
FOR_EACH_SPOILER(ATTACK)
#undef ATTACK
TEST_P(RiskAttack, EverySpoilerIsThrown) { EXPECT_EQ(spoilers().size(), 11u); }

TEST_P(RiskAttack, WhatIsWithdrawnDoesNotOpenAHardGate) {
  curfew_proposed();
  protect_everybody();
  ASSERT_EQ(refusal_of(act(enquiries::WithdrawEnquiries{{{police, enquiries::Withdrawal::wd4, "", "Not wanted"}, {childrens, enquiries::Withdrawal::wd4, "", "Not wanted"}}}, spo())), "done");
  EXPECT_EQ(refusal_of(act(curfew())), "conflict not_asked");
  EXPECT_EQ(refusal_of(act(over(), spo())), "conflict not_asked") << "it is ours to ask again";
}
TEST_P(RiskAttack, WhatASeniorClosedUnansweredKeepsAHardGateShutUntilOverridden) {
  curfew_proposed();
  answer(childrens);
  read(childrens);
  auto const id = started();
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  sql("update enquiry set state = 'declined' where id = 1");
  ASSERT_EQ(refusal_of(act(enquiries::CloseUnanswered{police, "No lawful basis"}, spo())), "done");
  EXPECT_EQ(refusal_of(act(curfew())), "conflict missing");
  auto closed = over();
  closed.changes = {{police, "The address"}};
  EXPECT_EQ(refusal_of(act(closed, spo())), "conflict no_arrangement");
  protect_everybody();
  EXPECT_EQ(act(closed, spo()).value().gate, Gate::overridden);
  // The assessment goes on without it: that is what closing is for.
  judge_all(id);
  EXPECT_EQ(sign(id).value().gate, Gate::complete);
}
TEST_P(RiskAttack, OnlyASeniorClosesOrWithdrawsWhatIsMissing) {
  sql("update enquiry set state = 'declined' where id = 1");
  EXPECT_EQ(refusal_of(act(enquiries::CloseUnanswered{police, "No"})), "forbidden");
  EXPECT_EQ(refusal_of(act(enquiries::WithdrawEnquiries{{{childrens, enquiries::Withdrawal::wd4, "", "Not wanted"}}})), "forbidden");
}
TEST_P(RiskAttack, ALevelIsNotSetOutsideSignOffByWhoeverAssesses) {
  people::RecordRosh const low{.person = person, .version = 1, .level = Level::low, .decided_on = base::make_date(2023, 6, 28), .source = "Mine", .reason = "Mine"};
  EXPECT_EQ(refusal_of(act(low)), "forbidden");
  EXPECT_EQ(refusal_of(act(low, pso())), "forbidden");
  EXPECT_EQ(word("select rosh from person where id = 1"), "not_assessed");
}
TEST_P(RiskAttack, InterimItemsUsedDoNotMakeAnAnswerOfWhatIsStillMissing) {
  answer(police, false);
  answer(childrens);
  sql("update enquiry_return set kind = 'interim', route = 'telephone' where id = 1; update item set interim = 1 where id = 1; update enquiry set state = 'returned_interim', returned_at = null where id = 1");
  read(police);
  read(childrens);
  auto const id = started();
  judge_all(id);
  cite_both(id);
  EXPECT_EQ(refusal_of(sign(id)), "conflict change_not_said no_arrangement");
  protect_everybody();
  EXPECT_EQ(sign(id, {police}).value().gate, Gate::provisional);
}
TEST_P(RiskAttack, AnotherPlaceAPartnerAndAnotherPersonsAssessmentSignNothing) {
  both_answered_and_read();
  auto const id = started();
  judge_all(id);
  cite_both(id);
  SignAssessment const signature{.assessment = id, .lock_version = lock_of(id)};
  EXPECT_EQ(refusal_of(act(signature, elsewhere())), "not_found");
  EXPECT_EQ(refusal_of(act(signature, partner())), "forbidden");
  EXPECT_EQ(refusal_of(act(signature, kit::scope_of(ledger::Role::region, {1, 9}, 3))), "forbidden");
  EXPECT_EQ(refusal_of(act(signature, kit::scope_of(ledger::Role::administrator, {1, 9}, 3))), "forbidden");
  EXPECT_EQ(refusal_of(act(SignAssessment{.assessment = AssessmentId{999}, .lock_version = 1})), "not_found");
  expect_unsigned(*this, id, "others");
}

}  // namespace
}  // namespace risk
