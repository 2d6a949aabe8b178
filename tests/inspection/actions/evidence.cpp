// Evidence about the unit, and the judgement of organisational standards with reasons and dissent.
#include "inspection/actions/judge_standard.hpp"
#include "inspection/actions/save_evidence.hpp"
#include "inspection/reading_world.hpp"
#include "inspection/store/after_announcement.hpp"
#include "inspection/store/enquiry_record.hpp"

namespace inspection {
namespace {

using base::Refused;

struct EvidenceTest : ReadingWorld {};
FOR_EACH_ENGINE(EvidenceTest);

SaveEvidence survey(std::optional<std::int64_t> asked, std::optional<std::int64_t> answered) {
  return {.evidence = {.inspection = here, .kind = EvidenceKind::survey, .title = "Staff survey", .body = "Two thirds call the work unmanageable.",
                       .quotations = "I have had no supervision since May.", .asked = asked, .answered = answered}, .standards = {"S-1"}};
}

TEST_P(EvidenceTest, EachPieceIsLinkedToTheStandardsItBearsOn) {
  auto const saved = act(ines(), survey(40, 31));
  ASSERT_TRUE(saved) << why(saved);
  auto const rows = read(omar(), [](ledger::View& view) { return evidence_of(view, here); });
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].asked, 40);
  EXPECT_EQ(rows[0].answered, 31);
  EXPECT_EQ(rows[0].quotations, "I have had no supervision since May.");
  EXPECT_EQ(rows[0].by, "Ines Inspector");
  EXPECT_EQ(read(omar(), [](ledger::View& view) { return evidence_links(view, here); }).front().standard, "S-1");
  EXPECT_TRUE(read(nora(), [](ledger::View& view) { return evidence_of(view, here); }).empty());
  for (auto const& scope : service()) EXPECT_TRUE(read(scope, [](ledger::View& view) { return evidence_of(view, here); }).empty()) << scope.name;
}

TEST_P(EvidenceTest, ContradictionsAndGapsAreRefusedTogether) {
  EXPECT_EQ(why(act(ines(), survey(10, 11))), "answered: More answered than were asked. Correct one of the two numbers");
  EXPECT_EQ(kind_of(act(ines(), survey(std::nullopt, 3))), Refused::invalid);
  EXPECT_EQ(kind_of(act(ines(), survey(-1, 0))), Refused::invalid);
  SaveEvidence figure{.evidence = {.inspection = here, .kind = EvidenceKind::figure, .title = "Vacancies", .body = "33 of 100 posts."}, .standards = {"S-9"}};
  EXPECT_EQ(why(act(ines(), figure)), "source: Say where the figure is from, and of which day; standards: Choose standards of this programme");
  figure.standards.clear();
  figure.evidence.title = "";
  EXPECT_EQ(act(ines(), figure).error().errors.size(), 3u);
  EXPECT_TRUE(read(ines(), [](ledger::View& view) { return evidence_of(view, here); }).empty());
}

TEST_P(EvidenceTest, AStaleChangeOverwritesNothing) {
  auto const id = act(ines(), survey(40, 31)).value();
  auto changed = survey(40, 32);
  changed.evidence.id = id;
  changed.standards = {"S-1", "S-2"};
  EXPECT_TRUE(act(omar(), changed));
  changed.evidence.answered = 1;
  EXPECT_EQ(kind_of(act(ines(), changed)), Refused::stale);
  EXPECT_EQ(read(ines(), [&](ledger::View& view) { return find_evidence(view, id); })->answered, 32);
  changed.evidence.inspection = elsewhere;
  EXPECT_EQ(kind_of(act(nora(), changed)), Refused::not_found) << "a paper of another inspection";
}

TEST_P(EvidenceTest, EvidenceIsCollectedBeforeFieldworkAndNotAfterModeration) {
  for (auto const* status : {"evidence_requested", "sample_drawn", "fieldwork", "feedback", "moderation"}) {
    stand(status);
    EXPECT_TRUE(act(ines(), survey(2, 1))) << status;
  }
  for (auto const* status : {"planned", "announced", "panel", "draft", "published", "paused"}) {
    stand(status);
    EXPECT_EQ(kind_of(act(ines(), survey(2, 1))), Refused::conflict) << status;
  }
}

JudgeStandard judgement(Rating rating, std::string apart = {}, std::int64_t version = 0) {
  return {.inspection = here, .standard = "S-1", .rating = rating, .reasons = "Meetings and the survey.", .apart = std::move(apart), .version = version};
}

TEST_P(EvidenceTest, OneJudgementAnInspectorAndTheLeadsStandsWhereTheyDiffer) {
  auto const found = [&] { return read(lena(), [](ledger::View& view) { return findings(view, *find_inspection(view, here)); }); };
  EXPECT_TRUE(act(ines(), judgement(Rating::inadequate)));
  EXPECT_EQ(standing(found().on("S-1")), Rating::inadequate);
  EXPECT_TRUE(act(omar(), judgement(Rating::requires_improvement)));
  EXPECT_EQ(standing(found().on("S-1")), std::nullopt) << "they differ and the lead has not judged";
  EXPECT_TRUE(act(lena(), judgement(Rating::requires_improvement)));
  EXPECT_EQ(standing(found().on("S-1")), Rating::requires_improvement);
  EXPECT_EQ(found().on("S-1").size(), 3u) << "the others stay beside it";
  EXPECT_EQ(found().evidence.back().judged, Rating::requires_improvement);
  EXPECT_EQ(kind_of(act(ines(), judgement(Rating::good, "", 0))), Refused::stale);
  EXPECT_TRUE(act(ines(), judgement(Rating::requires_improvement, "", 1)));
  EXPECT_EQ(found().on("S-1").size(), 3u);
}

TEST_P(EvidenceTest, LeadershipTwoBandsFromTheCaseworkNeedsAReason) {
  finished(ines(), one, Answer::yes);
  EXPECT_EQ(why(act(ines(), judgement(Rating::outstanding))), "done");
  db().script("update case_judgement set sufficient = 'no'");
  EXPECT_EQ(why(act(omar(), judgement(Rating::good))), "apart: The casework stands at Inadequate, two bands or more away. Say why your judgement differs");
  EXPECT_TRUE(act(omar(), judgement(Rating::requires_improvement)));
  EXPECT_TRUE(act(lena(), judgement(Rating::good, "New in post since April.")));
  EXPECT_EQ(read(ines(), [](ledger::View& view) { return apart_reasons(view, here, "S-1"); }).front().second, "New in post since April.");
}

TEST_P(EvidenceTest, JudgementsThatAreRefused) {
  JudgeStandard empty{.inspection = here, .standard = "S-1"};
  EXPECT_EQ(why(act(ines(), empty)), "reasons: Say what the judgement rests on; rating: Choose a rating");
  auto casework = judgement(Rating::good);
  casework.standard = "S-2";
  EXPECT_EQ(kind_of(act(ines(), casework)), Refused::not_found) << "casework is rated by its counts";
  EXPECT_EQ(kind_of(act(pat(), judgement(Rating::good))), Refused::conflict);
  EXPECT_EQ(kind_of(act(nora(), judgement(Rating::good))), Refused::not_found);
  for (auto const& scope : service()) EXPECT_EQ(kind_of(act(scope, judgement(Rating::good))), Refused::forbidden) << scope.name;
  stand("panel");
  EXPECT_EQ(kind_of(act(ines(), judgement(Rating::good))), Refused::conflict);
}

TEST_P(EvidenceTest, WhatWasEnteredAfterTheAnnouncementIsToldWithNameAndTime) {
  db().script(R"(
    insert into person_history (id, person_id, version, what, by_name, at) values (1, 1, 2, 'Main address changed', 'Jo Officer', 1684000001), (2, 1, 1, 'Added', 'Jo Officer', 1683000000);
    insert into agency (id, kind, code, name, unit_name, valid_from) values (1, 'police', 'a', 'Merseyside Police', 'u', '2020-01-01');
    insert into enquiry (id, reference, person_id, kind, agency_id, state, priority, priority_reason, clock_id, released_at, drafted_at, asked_at, due_on) values
      (1, 'E-1', 1, 'police_da', 1, 'sent', 'routine', 'r', 'c', 100, 1, 1684000002, '2023-06-01');
    insert into enquiry_move (id, enquiry_id, agency_id, from_state, to_state, at, by_name) values (1, 1, 1, 'draft', 'sent', 1684000002, 'Jo Officer');
    insert into need (id, person_id, kind, agency_id, state, strength, clock_id, priority, priority_reason, created_at, ask_by, need_by, enquiry_id) values
      (1, 1, 'police_da', 1, 'asked', 'required', 'c', 'routine', 'r', 1680000000, '2023-03-30', '2023-04-30', 1),
      (2, 1, 'childrens', null, 'needed', 'required', 'c', 'routine', 'r', 1680000000, '2023-03-30', '2023-04-30', null);
  )");
  auto const late = read(ines(), [](ledger::View& view) { return entered_after(view, base::Instant{std::chrono::seconds{1684000000}}, PersonId{1}); });
  ASSERT_EQ(late.size(), 2u);
  EXPECT_EQ(late[0].what, "Main address changed");
  EXPECT_EQ(late[0].by, "Jo Officer");
  EXPECT_EQ(late[1].path, "/enquiries/1");
  auto const record = read(ines(), [](ledger::View& view) { return enquiry_record(view, PersonId{1}); });
  ASSERT_EQ(record.size(), 2u);
  EXPECT_EQ(record[0].kind, EnquiryKind::police_da);
  EXPECT_EQ(record[0].reference, "E-1");
  EXPECT_FALSE(record[0].returned_at);
  EXPECT_EQ(record[1].enquiry, 0);
  EXPECT_TRUE(read(ines(), [](ledger::View& view) { return enquiry_record(view, PersonId{5}); }).empty()) << "nobody outside the sample";
  EXPECT_TRUE(read(nora(), [](ledger::View& view) { return enquiry_record(view, PersonId{1}); }).empty());
}

}  // namespace
}  // namespace inspection
