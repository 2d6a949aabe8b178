#include "risk/actions/world.hpp"

namespace risk {
namespace {

struct RiskReopenTest : World {};
FOR_EACH_ENGINE(RiskReopenTest);

TEST_P(RiskReopenTest, AnAnswerOpensWhatWasSignedWithoutItDueInFiveWorkingDays) {
  auto const id = signed_provisional();
  clock.set(kit::london("2023-06-30T15:00"));
  answer(police);
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
  EXPECT_EQ(*row(id).due_on, base::make_date(2023, 7, 7));
  EXPECT_NE(row(id).reopened_why.find("E-2023-000001"), std::string::npos);
  EXPECT_EQ(count("missing_answer where answered_at is null"), 1);
  EXPECT_EQ(refusal_of(sign(id, {childrens})), "conflict not_read");
  read(police);
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident}}, .judgements = {Group::known_adult}})), "done");
  EXPECT_EQ(refusal_of(sign(id, {childrens})), "done");
  EXPECT_EQ(row(id).state, AssessmentState::signed_provisional) << "one is still missing";
  answer(childrens);
  read(childrens);
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  EXPECT_EQ(refusal_of(sign(id)), "done");
  EXPECT_EQ(row(id).state, AssessmentState::signed_complete);
  EXPECT_EQ(count("signature where kind = 'signed'"), 3);
}
TEST_P(RiskReopenTest, AnInterimAnswerOpensNothing) {
  auto const id = signed_provisional();
  ledger().write(partner(), [&](ledger::Tx& tx) {
    tx.tell(enquiries::AnswerArrived{.person = person, .enquiry = police, .final_return = false});
    tx.record({.what = "answer.returned"});
    return true;
  });
  EXPECT_EQ(row(id).state, AssessmentState::signed_provisional);
}
TEST_P(RiskReopenTest, NewInformationOpensAFinishedAssessmentToo) {
  auto const id = signed_complete();
  sql("insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at, asked_at, day_zero)"
      " values (3, 'E-2023-000003', 1, 'police_da', 1, 'sent', 'soon', '', 'CK-CHANGE', 1686650400, 1686650400, '2023-06-13')");
  answer(EnquiryId{3});
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
}
TEST_P(RiskReopenTest, ACorrectedItemOpensWhatCitedItAndHasToBeUsedAgain) {
  auto const id = signed_complete();
  correct(incident);
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_read");
  read(police);
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_used");
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident, 1}}, .judgements = {Group::children}})), "stale") << "the version on the old page";
  EXPECT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{incident, 2}}, .judgements = {Group::children}})), "done");
  EXPECT_EQ(refusal_of(sign(id)), "done");
}
TEST_P(RiskReopenTest, WhatIsWithdrawnIsNotMissingAnyMore) {
  auto const id = signed_provisional();
  sql("update enquiry set state = 'cancelled' where id = 1");
  ledger().write(spo(), [&](ledger::Tx& tx) {
    tx.tell(enquiries::EnquiryWithdrawn{.person = person, .enquiry = police});
    tx.record({.what = "enquiry.withdrawn"});
    return true;
  });
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
  EXPECT_EQ(refusal_of(sign(id, {childrens})), "done");
}

}  // namespace
}  // namespace risk
