// Reading a case: who may, what is saved and when it is stale, what is missing, and that the second reader is blind.
#include "inspection/actions/hand_over_reading.hpp"
#include "inspection/actions/reopen_reading.hpp"
#include "inspection/reading_world.hpp"
#include "inspection/store/comparison.hpp"

namespace inspection {
namespace {

using base::Refused;

struct ReadingTest : ReadingWorld {};
FOR_EACH_ENGINE(ReadingTest);

TEST_P(ReadingTest, AnInspectorOfTheTeamBeginsAndTheRecordProposesWhatTheCaseIs) {
  db().script("insert into sentence (id, person_id, kind, offence, started, ends) values (1, 2, 'licence', 'theft', '2023-01-02', '2023-02-01')");
  auto const reading = started(ines(), two);
  auto const row = read(ines(), [&](ledger::View& view) { return find_my_reading(view, reading); });
  ASSERT_TRUE(row);
  EXPECT_EQ(row->types, "licence release");
  EXPECT_EQ(row->form, Form::adjusted) << "a licence of eight weeks or less";
  EXPECT_FALSE(row->low_risk) << "that is the inspector's to judge";
  EXPECT_EQ(row->reader_name, "Ines Inspector");
  EXPECT_EQ(audited("inspection.reading_started"), 1);
}

TEST_P(ReadingTest, NobodyOutsideTheTeamBegins) {
  StartReading const first{.inspection = here, .sampled = one};
  EXPECT_EQ(kind_of(act(nora(), first)), Refused::not_found);
  for (auto const& scope : service()) EXPECT_EQ(kind_of(act(scope, first)), Refused::forbidden) << scope.name;
  EXPECT_EQ(kind_of(act(pat(), first)), Refused::conflict) << "the panel reads no case";
  EXPECT_EQ(kind_of(act(ines(), StartReading{.inspection = here, .sampled = of_elsewhere})), Refused::not_found);
  EXPECT_EQ(kind_of(act(ines(), StartReading{.inspection = elsewhere, .sampled = one})), Refused::not_found);
}

TEST_P(ReadingTest, NobodyReadsAUnitTheyWorkedInWithinThreeYears) {
  db().script("insert into inspector_service (account_id, unit_id, until, declared_at) values (71, 11, '2020-06-29', 0), (72, 11, '2020-06-27', 0), (73, 12, '2023-01-01', 0)");
  StartReading const first{.inspection = here, .sampled = one};
  EXPECT_EQ(why(act(ines(), first)).substr(0, 30), "You worked in this unit in the");
  EXPECT_TRUE(act(omar(), first)) << "three years and a day ago";
  EXPECT_TRUE(act(quinn(), StartReading{.inspection = here, .sampled = three})) << "another unit";
}

TEST_P(ReadingTest, CasesAreReadFromFieldworkToModerationOnly) {
  for (auto const* status : {"planned", "announced", "sample_drawn", "panel", "draft", "embargoed", "published", "paused", "cancelled"}) {
    stand(status);
    EXPECT_EQ(kind_of(act(ines(), StartReading{.inspection = here, .sampled = one})), Refused::conflict) << status;
  }
  for (auto const* status : {"fieldwork", "feedback", "moderation"}) {
    stand(status);
    EXPECT_TRUE(act(ines(), StartReading{.inspection = here, .sampled = CaseId{status == std::string("fieldwork") ? 1 : status == std::string("feedback") ? 2 : 3}})) << status;
  }
}

TEST_P(ReadingTest, ACaseOutsideTheSampleGivenToAnotherOrRestrictedIsNotBegun) {
  EXPECT_EQ(why(act(ines(), StartReading{.inspection = here, .sampled = reserve})), "This case is not in the sample.");
  db().script("update inspection_case set inspector_account = 72 where id = 1");
  EXPECT_EQ(why(act(ines(), StartReading{.inspection = here, .sampled = one})), "This case is given to Omar Inspector.");
  EXPECT_TRUE(act(omar(), StartReading{.inspection = here, .sampled = one}));
  EXPECT_EQ(why(act(ines(), StartReading{.inspection = here, .sampled = four})).substr(0, 38), "This person's record is restricted. A ");
  EXPECT_TRUE(act(lena(), StartReading{.inspection = here, .sampled = four})) << "cleared";
}

TEST_P(ReadingTest, TwoInspectorsNeverWriteOneReading) {
  started(ines(), one);
  EXPECT_EQ(why(act(omar(), StartReading{.inspection = here, .sampled = one})), "Somebody reads this case already. Two people never write one reading.");
  EXPECT_EQ(kind_of(act(ines(), StartReading{.inspection = here, .sampled = one})), Refused::conflict);
}

TEST_P(ReadingTest, EachAnswerIsSavedByItselfWithItsOwnVersion) {
  auto const reading = started(ines(), one);
  auto const saved = act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-E-a", .answer = Answer::no, .note = "  Thin.  ", .evidence = "https://fp.example/people/1/history?x=1\n\n/enquiries/7\n/enquiries/7"},
                                            .seen = {.version = 0, .tab = "a"}});
  ASSERT_TRUE(saved);
  EXPECT_FALSE(saved->stale);
  EXPECT_EQ(saved->stands.version, 1);
  EXPECT_EQ(saved->stands.note, "Thin.");
  EXPECT_EQ(saved->stands.evidence, "/people/1/history\n/enquiries/7");
  EXPECT_EQ(saved->question->answered, 1u);
  EXPECT_EQ(saved->question->open, 2u) << "the prompt of a release is not asked";
  auto const other = act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-E-c", .answer = Answer::yes}, .seen = {.version = 0, .tab = "a"}});
  EXPECT_EQ(other->stands.version, 1) << "another prompt, another version";
  EXPECT_EQ(audited("inspection.answer_saved"), 2);
}

TEST_P(ReadingTest, AStaleSaveSaysWhatStandsAndOverwritesNothing) {
  auto const reading = started(ines(), one);
  auto const save = [&](std::string note, std::int64_t version, std::string tab) {
    return act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-E-a", .answer = Answer::no, .note = std::move(note)}, .seen = {.version = version, .tab = std::move(tab)}});
  };
  EXPECT_EQ(save("first", 0, "a")->stands.version, 1);
  auto const stale = save("second", 0, "b");
  ASSERT_TRUE(stale);
  EXPECT_TRUE(stale->stale);
  EXPECT_EQ(stale->stands.note, "first");
  EXPECT_EQ(stale->stands.version, 1);
  EXPECT_EQ(entries(ines(), reading).answer("ASS-E-a").note, "first");
  EXPECT_FALSE(save("second", 1, "b")->stale) << "on what stands now";
  EXPECT_TRUE(save("third", 1, "")->stale) << "a page without a mark has no saves of its own";
  EXPECT_TRUE(save("third", 1, "a")->stale);
  EXPECT_EQ(entries(ines(), reading).answer("ASS-E-a").note, "second");
}

TEST_P(ReadingTest, APageThatDidNotHearOfItsOwnSaveIsNotStale) {
  auto const reading = started(ines(), one);
  auto const save = [&](std::string body, std::int64_t version) {
    return act(ines(), SaveNotes{.reading = reading, .note = {.part = NotePart::interview, .body = std::move(body)}, .seen = {.version = version, .tab = "a"}});
  };
  EXPECT_FALSE(save("one", 0)->stale);
  auto const again = save("one", 0);
  EXPECT_FALSE(again->stale);
  EXPECT_EQ(again->stands.version, 1) << "the same text again changes nothing";
  EXPECT_EQ(audited("inspection.notes_saved"), 1);
  EXPECT_FALSE(save("one two", 0)->stale) << "and more of it from the same page goes on";
  EXPECT_EQ(entries(ines(), reading).note(NotePart::interview).body, "one two");
}

TEST_P(ReadingTest, BadInputIsRefusedWithItsFieldAndNothingIsSaved) {
  auto const reading = started(ines(), one);
  auto const save = [&](AnswerRow row) { return act(ines(), SaveAnswer{.reading = reading, .answer = std::move(row), .seen = {.tab = "a"}}); };
  EXPECT_TRUE(why(save({.prompt = "ASS-E-a", .evidence = "javascript:alert(1)"})).starts_with("evidence-ASS-E-a: “javascript:alert(1)” is no"));
  EXPECT_EQ(kind_of(save({.prompt = "ASS-E-a", .evidence = "/accounts/1"})), Refused::invalid);
  EXPECT_EQ(why(save({.prompt = "ASS-E-a", .note = std::string(4001, 'x')})), "note-ASS-E-a: Note must be 4000 characters or fewer");
  EXPECT_EQ(kind_of(save({.prompt = "ASS-E-a", .reason = "a\x01z"})), Refused::invalid);
  EXPECT_EQ(kind_of(save({.prompt = "ASS-E-b", .answer = Answer::yes})), Refused::conflict) << "asked of releases only";
  EXPECT_EQ(kind_of(save({.prompt = "CRT-a", .answer = Answer::yes})), Refused::conflict);
  EXPECT_EQ(kind_of(act(ines(), SaveJudgement{.reading = reading, .judgement = {.key_question = "CRT"}, .seen = {.tab = "a"}})), Refused::conflict);
  EXPECT_EQ(kind_of(act(ines(), SaveNotes{.reading = reading, .note = {.body = std::string(20001, 'x')}, .seen = {.tab = "a"}})), Refused::invalid);
  EXPECT_TRUE(entries(ines(), reading).answers.empty());
}

TEST_P(ReadingTest, NobodyWritesInAnothersReading) {
  auto const reading = started(ines(), one);
  SaveAnswer const save{.reading = reading, .answer = {.prompt = "ASS-E-a", .answer = Answer::yes}, .seen = {.tab = "a"}};
  for (auto const& scope : {omar(), lena(), quinn(), nora()}) EXPECT_EQ(kind_of(act(scope, save)), Refused::not_found) << scope.name;
  for (auto const& scope : service()) EXPECT_EQ(kind_of(act(scope, save)), Refused::forbidden) << scope.name;
  EXPECT_EQ(kind_of(act(omar(), FinishReading{reading})), Refused::not_found);
  EXPECT_EQ(kind_of(act(omar(), SetCaseFacts{.reading = reading, .facts = {.types = {CaseType::community}}})), Refused::not_found);
  db().script("update inspection_team set left_at = 1 where account_id = 71");
  EXPECT_EQ(kind_of(act(ines(), save)), Refused::not_found) << "who left the team reads nothing more";
}

TEST_P(ReadingTest, WhatTheCaseIsDecidesWhatIsAskedAndNothingAnsweredIsLost) {
  auto const reading = started(ines(), one);
  complete(ines(), reading, Answer::no);
  auto const set = [&](CaseFacts facts, std::int64_t version) { return act(ines(), SetCaseFacts{.reading = reading, .facts = std::move(facts), .lock_version = version}); };
  EXPECT_EQ(why(set({.types = {CaseType::unpaid_work}}, 1)), "types: Choose one of a community sentence and a licence");
  EXPECT_EQ(kind_of(set({.types = {CaseType::community, CaseType::licence}}, 1)), Refused::invalid);
  EXPECT_EQ(kind_of(set({.types = {CaseType::community, CaseType::release}}, 1)), Refused::invalid);
  EXPECT_TRUE(set({.types = {CaseType::community}, .judged_low = true}, 1));
  EXPECT_EQ(kind_of(set({.types = {CaseType::community}}, 1)), Refused::stale);
  EXPECT_TRUE(act(ines(), FinishReading{reading})) << "the safety question is left out and does not stand in the way";
  EXPECT_EQ(entries(ines(), reading).judgement("ASS-S").sufficient, Answer::no) << "kept";
}

TEST_P(ReadingTest, AReadingIsFinishedOnceNothingIsMissingAndSaysWhatIs) {
  auto const reading = started(ines(), one);
  auto const refused = act(ines(), FinishReading{reading});
  ASSERT_EQ(kind_of(refused), Refused::invalid);
  std::vector<std::string> fields;
  for (auto const& error : refused.error().errors) fields.push_back(error.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"answer-ASS-E-a", "answer-ASS-E-c", "sufficient-ASS-E", "sufficient-ASS-D", "answer-ASS-S-xa", "sufficient-ASS-S", "sufficient-S-4-K", "sufficient-OVR"}));
  complete(ines(), reading, Answer::yes);
  answer(ines(), reading, "ASS-E-a", Answer::na);
  EXPECT_EQ(why(act(ines(), FinishReading{reading})).substr(0, 52), "reason-ASS-E-a: ASS-E-a needs a reason why it does n");
  answer(ines(), reading, "ASS-E-a", Answer::na, "Deported on the first day");
  answer(ines(), reading, "ASS-S-xb", Answer::yes);
  EXPECT_EQ(why(act(ines(), FinishReading{reading})).substr(0, 45), "answer-ASS-S-xb: ASS-S-xb is answered but is ");
  auto const version = entries(ines(), reading).answer("ASS-S-xb").version;
  EXPECT_TRUE(act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-S-xb"}, .seen = {.version = version}})) << "taken back";
  EXPECT_TRUE(act(ines(), FinishReading{reading}));
  EXPECT_EQ(kind_of(act(ines(), FinishReading{reading})), Refused::conflict);
  EXPECT_EQ(kind_of(act(ines(), SaveAnswer{.reading = reading, .answer = {.prompt = "ASS-E-a", .answer = Answer::yes}, .seen = {.tab = "t"}})), Refused::conflict);
}

TEST_P(ReadingTest, ASufficientJudgementOverMoreNoThanYesIsWarnedOfAndNotBarred) {
  auto const reading = started(ines(), one);
  answer(ines(), reading, "ASS-S-xa", Answer::no);
  auto const judged = act(ines(), SaveJudgement{.reading = reading, .judgement = {.key_question = "ASS-S", .sufficient = Answer::yes, .reasons = "All the same."}, .seen = {.tab = "t"}});
  ASSERT_TRUE(judged);
  EXPECT_TRUE(judged->question->against);
  EXPECT_FALSE(act(ines(), SaveJudgement{.reading = reading, .judgement = {.key_question = "ASS-S", .sufficient = Answer::no, .reasons = "No."}, .seen = {.tab = "t"}})->question->against);
}

TEST_P(ReadingTest, ReopeningKeepsWhatWasJudgedWithTheReason) {
  auto const reading = finished(ines(), one, Answer::no);
  EXPECT_EQ(why(act(ines(), ReopenReading{.reading = reading, .reason = " "})), "reason: Say why you reopen it");
  EXPECT_EQ(kind_of(act(omar(), ReopenReading{.reading = reading, .reason = "Not mine"})), Refused::not_found);
  EXPECT_TRUE(act(ines(), ReopenReading{.reading = reading, .reason = "The letter was found"}));
  EXPECT_EQ(kind_of(act(ines(), ReopenReading{.reading = reading, .reason = "Again"})), Refused::conflict);
  judge(ines(), reading, "ASS-S", Answer::yes);
  EXPECT_TRUE(act(ines(), FinishReading{reading}));
  auto const before = read(ines(), [&](ledger::View& view) { return judged_before(view, reading); });
  auto const safety = std::ranges::find(before, "ASS-S", &JudgedBefore::key_question);
  ASSERT_NE(safety, before.end());
  EXPECT_EQ(safety->sufficient, Answer::no);
  EXPECT_EQ(read(ines(), [&](ledger::View& view) { return reopenings_of(view, reading); }).front().reason, "The letter was found");
  stand("panel");
  EXPECT_EQ(kind_of(act(ines(), ReopenReading{.reading = reading, .reason = "Too late"})), Refused::conflict);
}

TEST_P(ReadingTest, TheLeadHandsAnUnfinishedReadingToAnotherReaderWithWhatIsWritten) {
  auto const reading = started(ines(), one);
  answer(ines(), reading, "ASS-E-a", Answer::no);
  auto const over = [&](ledger::Scope const& who, std::int64_t to, std::string reason = "Ines is ill") {
    return act(who, HandOverReading{.inspection = here, .sampled = one, .to = AccountId{to}, .reason = std::move(reason)});
  };
  EXPECT_EQ(kind_of(over(omar(), 72)), Refused::conflict) << "the lead inspector's to do";
  EXPECT_EQ(kind_of(over(nora(), 72)), Refused::not_found);
  EXPECT_EQ(why(over(lena(), 75, "")), "reason: Say why it is handed over; to: Choose an inspector of the team");
  EXPECT_EQ(why(over(lena(), 71)), "to: Choose somebody who has not read this case");
  db().script("update inspection_team set left_at = 1 where account_id = 71");
  EXPECT_TRUE(over(lena(), 72));
  EXPECT_EQ(entries(omar(), reading).answer("ASS-E-a").answer, Answer::no);
  EXPECT_TRUE(entries(ines(), reading).answers.empty());
  complete(omar(), reading, Answer::yes);
  EXPECT_TRUE(act(omar(), FinishReading{reading}));
  EXPECT_EQ(kind_of(over(lena(), 73)), Refused::conflict) << "finished";
}

TEST_P(ReadingTest, TheSecondReaderIsAnotherPersonAndBlindUntilBothAreFinished) {
  EXPECT_EQ(kind_of(act(omar(), StartReading{.inspection = here, .sampled = one, .kind = ReadingKind::second})), Refused::conflict) << "nothing to read again yet";
  auto const first = finished(ines(), one, Answer::no);
  EXPECT_EQ(why(act(ines(), StartReading{.inspection = here, .sampled = one, .kind = ReadingKind::second})), "You made the first reading of this case. The second is another person's.");
  auto const second = started(omar(), one, ReadingKind::second);
  for (auto const& scope : {omar(), lena(), quinn(), pat(), nora()}) {
    EXPECT_FALSE(read(scope, [&](ledger::View& view) { return find_my_reading(view, first); })) << scope.name;
    EXPECT_TRUE(entries(scope, first).answers.empty() && entries(scope, first).judgements.empty()) << scope.name;
  }
  auto const compared = [&](ledger::Scope const& who) { return read(who, [&](ledger::View& view) { return compare(view, find_inspection(view, here).value_or(Inspection{.id = here, .programme = "small"}), one); }); };
  EXPECT_FALSE(compared(quinn()));
  complete(omar(), second, Answer::yes);
  EXPECT_FALSE(compared(omar())) << "not before the second is finished";
  EXPECT_TRUE(act(ines(), ReopenReading{.reading = first, .reason = "Still blind"}));
  EXPECT_TRUE(act(ines(), FinishReading{first}));
  EXPECT_TRUE(act(omar(), FinishReading{second}));
  EXPECT_TRUE(compared(omar()));
  EXPECT_FALSE(compared(nora())) << "of another team";
  EXPECT_EQ(why(act(ines(), ReopenReading{.reading = first, .reason = "Now that I saw it"})).substr(0, 31), "Both readings of this case are ");
}

}  // namespace
}  // namespace inspection
