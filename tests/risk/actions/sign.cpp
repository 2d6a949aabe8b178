// Sign-off attacked through the actions, on every engine.
#include "risk/actions/world.hpp"

#include "risk/store/record_text.hpp"

namespace risk {
namespace {

struct RiskSignTest : World {};
FOR_EACH_ENGINE(RiskSignTest);

TEST_P(RiskSignTest, CompleteWhenAnsweredReadUsedAndJudged) {
  auto const id = signed_complete();
  EXPECT_EQ(row(id).state, AssessmentState::signed_complete);
  EXPECT_FALSE(row(id).waits_for_senior());
  EXPECT_EQ(word("select rosh from person where id = 1"), "low");
  EXPECT_EQ(count("rosh_level where person_id = 1 and level = 'low'"), 1);
  EXPECT_EQ(count("signature"), 1);
}
TEST_P(RiskSignTest, RefusedStepByStepUntilEverythingIsMended) {
  auto const id = started();
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_judged change_not_said no_arrangement");
  both_answered_and_read();
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_used not_judged");
  cite_both(id);
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_judged");
  judge_all(id);
  EXPECT_EQ(refusal_of(sign(id)), "done");
}
TEST_P(RiskSignTest, AnUnreadAnswerIsRefused) {
  auto const id = started();
  judge_all(id);
  answer(police);
  answer(childrens);
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_read");
}
TEST_P(RiskSignTest, AFinalAnswerWithoutItemsHasToBeReadToo) {
  auto const id = started();
  judge_all(id);
  both_answered_and_read();
  cite_both(id);
  sql("insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, drafted_at, asked_at, day_zero)"
      " values (3, 'E-2023-000003', 1, 'police_da', 1, 'returned_final', 'soon', '', 'CK-CHANGE', 1686650400, 1686650400, '2023-06-13')");
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_read");
}
TEST_P(RiskSignTest, AnOpenNeedIsRefusedEvenWhenItsGateIsAnother) {
  auto const id = started();
  judge_all(id);
  both_answered_and_read();
  cite_both(id);
  sql("insert into need (id, person_id, kind, state, strength, gate, clock_id, priority, priority_reason, created_at, ask_by, need_by)"
      " values (9, 1, 'police_da', 'needed', 'required', '', 'CK-CHANGE', 'soon', '', 1686564000, '2023-06-13', '2023-06-27')");
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_asked");
  sql("update need set decision = 'NN-2' where id = 9");
  EXPECT_EQ(refusal_of(sign(id)), "conflict senior_to_decide");
  sql("update need set state = 'not_needed' where id = 9");
  EXPECT_EQ(refusal_of(sign(id)), "done");
}
TEST_P(RiskSignTest, APersonNobodyEverAskedPoliceAboutIsRefused) {
  sql("delete from need_child; delete from need_reason; delete from need; delete from enquiry_child; delete from enquiry; delete from person_child");
  auto const id = started();
  judge_all(id);
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_asked");
}
TEST_P(RiskSignTest, AChildNobodyAskedAboutIsRefused) {
  auto const id = started();
  judge_all(id);
  both_answered_and_read();
  cite_both(id);
  sql("insert into person_child (id, person_id, surname, forenames, relation, contact, valid_from, recorded_at) values (2, 1, 'Reid', '', 'own', 'not_known', '2023-06-01', 1687000000)");
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_asked");
  sql("update person_child set contact = 'no_contact' where id = 2");
  EXPECT_EQ(refusal_of(sign(id)), "done");
}
TEST_P(RiskSignTest, AnImportedPersonWaitsForTheFirstLook) {
  auto const id = started();
  judge_all(id);
  both_answered_and_read();
  cite_both(id);
  sql("insert into first_look (person_id, priority, reason, added_on) values (1, 'soon', '', '2023-06-20')");
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_looked");
}
TEST_P(RiskSignTest, AnAnswerAboutTheWrongPersonIsNoAnswerAndNobodyIsAskedToUseIt) {
  auto const id = started();
  judge_all(id);
  both_answered_and_read();
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  sql("insert into quality (return_id, grade, late, by_account, at) values (1, 'wrong_person', 0, 1, 1)");
  EXPECT_EQ(refusal_of(sign(id)), "conflict not_asked");
}
TEST_P(RiskSignTest, ProvisionalNamesEachGapAndStaysUntilAnswered) {
  auto const id = signed_provisional();
  EXPECT_EQ(row(id).state, AssessmentState::signed_provisional);
  auto const missing = ledger().read(po(), [&](ledger::View& view) { return missing_of(view, id); });
  ASSERT_EQ(missing.size(), 2u);
  EXPECT_EQ(missing[0].waited_wd, 11);   // 13 June to 28 June 2023
  EXPECT_EQ(missing[0].might_change, "The level to a known adult");
}
TEST_P(RiskSignTest, ATelephoneAnswerCountsAsMissing) {
  sql("update enquiry set state = 'returned_interim' where id = 1");
  signed_provisional();
  EXPECT_EQ(count("missing_answer where enquiry_id = 1"), 1);
}
TEST_P(RiskSignTest, NoneNeededIsNoInterimArrangement) {
  auto const id = started();
  judge_all(id);
  protect_everybody();
  answer(childrens);
  read(childrens);
  ASSERT_EQ(refusal_of(act(CiteItems{.assessment = id, .items = {{status}}, .judgements = {Group::children}})), "done");
  sql("update arrangement set status = 'ended' where child_id = 1");
  ASSERT_EQ(refusal_of(act(DecideNoneNeeded{.person = person, .child = alfie, .reason = "Known, closed", .rests_on = {status}})), "done");
  EXPECT_EQ(refusal_of(sign(id, {police})), "conflict no_arrangement");
}
TEST_P(RiskSignTest, AnArrangementPastItsReviewProtectsNobody) {
  auto const id = started();
  judge_all(id);
  protect_everybody();
  sql("update arrangement set review_on = '2023-06-27', starts = '2023-06-01' where adult_id = 1");
  EXPECT_EQ(refusal_of(sign(id, {police, childrens})), "conflict no_arrangement");
}
TEST_P(RiskSignTest, FirstPriorityWaitsForTheSeniorAndAnotherPersonCountersigns) {
  sql("update enquiry set priority = 'first' where id = 1");
  auto const id = started();
  judge_all(id);
  protect_everybody();
  auto const outcome = sign(id, {police, childrens}, spo());
  ASSERT_TRUE(outcome);
  EXPECT_FALSE(outcome->countersign.empty());
  EXPECT_TRUE(row(id).waits_for_senior());
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id)})), "forbidden") << "a practitioner may not";
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id)}, spo())), "forbidden") << "nor the signer";
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id) - 1}, other_spo())), "stale");
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id)}, other_spo())), "done");
  EXPECT_FALSE(row(id).waits_for_senior());
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id)}, other_spo())), "conflict") << "once is enough";
}
TEST_P(RiskSignTest, ByGradeAndLevelAndSentBackWithAReason) {
  both_answered_and_read();
  auto const id = started();
  judge_all(id, Level::high, pso());
  cite_both(id);
  ASSERT_EQ(refusal_of(sign(id, {}, pso())), "done");
  EXPECT_TRUE(row(id).waits_for_senior());
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id), .agreed = false}, spo())), "invalid note");
  EXPECT_EQ(refusal_of(act(Countersign{.assessment = id, .lock_version = lock_of(id), .agreed = false, .note = "Say more of Alfie"}, spo())), "done");
  EXPECT_EQ(row(id).state, AssessmentState::reopened);
  EXPECT_EQ(*row(id).due_on, base::make_date(2023, 7, 5));
}
TEST_P(RiskSignTest, ASecondClickAndAStalePageSignNothing) {
  both_answered_and_read();
  auto const id = started();
  judge_all(id);
  cite_both(id);
  SignAssessment const action{.assessment = id, .lock_version = lock_of(id)};
  judge_all(id);
  EXPECT_EQ(refusal_of(act(action)), "stale");
  EXPECT_EQ(refusal_of(sign(id)), "done");
  EXPECT_EQ(refusal_of(sign(id)), "conflict");
  EXPECT_EQ(count("signature"), 1);
}
TEST_P(RiskSignTest, NobodyElseSigns) {
  auto const id = signed_complete();
  EXPECT_EQ(refusal_of(act(StartAssessment{.person = person, .kind = AssessmentKind::review}, elsewhere())), "not_found");
  EXPECT_EQ(refusal_of(act(SignAssessment{.assessment = id}, elsewhere())), "not_found");
  EXPECT_EQ(refusal_of(act(SignAssessment{.assessment = id}, partner())), "forbidden");
  auto no_staff = po();
  no_staff.staff = {};
  auto const review = act(StartAssessment{.person = person, .kind = AssessmentKind::review}).value();
  EXPECT_EQ(refusal_of(act(SignAssessment{.assessment = review, .lock_version = lock_of(review)}, no_staff)), "forbidden");
}
TEST_P(RiskSignTest, AReviewCarriesTextsButNoLevelsAndReplacesWhenSigned) {
  auto const first = signed_complete();
  EXPECT_EQ(refusal_of(act(StartAssessment{.person = person})), "conflict");
  auto const review = act(StartAssessment{.person = person, .kind = AssessmentKind::review}).value();
  EXPECT_EQ(refusal_of(act(StartAssessment{.person = person, .kind = AssessmentKind::review})), "conflict") << "one at a time";
  auto const judgements = ledger().read(po(), [&](ledger::View& view) { return judgements_of(view, review); });
  ASSERT_EQ(judgements.size(), 4u);
  EXPECT_EQ(judgements[0].nature, "Assault");
  EXPECT_EQ(judgements[0].level, Level::not_assessed);
  EXPECT_EQ(refusal_of(sign(review)), "conflict not_judged") << "items used before stay used";
  judge_all(review, Level::medium);
  EXPECT_EQ(refusal_of(sign(review)), "done");
  EXPECT_EQ(row(first).state, AssessmentState::superseded);
}
TEST_P(RiskSignTest, ReadsAsOfItsSigningWhateverComesLater) {
  auto const id = signed_complete();
  auto const signature = ledger().read(po(), [&](ledger::View& view) { return signatures_of(view, id).at(0); });
  correct(incident);
  judge_all(id, Level::very_high);
  ledger().read(po(), [&](ledger::View& view) {
    auto const uses = uses_as_signed(view, signature.id);
    ASSERT_EQ(uses.size(), 2u);
    EXPECT_EQ(uses[0].version, 1);
    EXPECT_EQ(uses[0].body, "As first returned");
    EXPECT_NE(uses[0].judgements.find("known_adult"), std::string::npos);
    for (auto const& j : judgements_as_signed(view, signature.id)) EXPECT_EQ(j.level, Level::low);
    EXPECT_NE(signature.body.find("Risk of serious harm: Low"), std::string::npos);
    EXPECT_NE(assessment_for_case_record(view, id)->find("Very high"), std::string::npos);
  });
}

}  // namespace
}  // namespace risk
