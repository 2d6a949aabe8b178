#include "inspection/actions/world.hpp"
#include "people/store/record.hpp"

namespace inspection {
namespace {

struct DrawTest : World {
  CaseList list(InspectionId id) {
    return see(lead(), [&](ledger::View& v) { return case_list_of(v, id).value(); });
  }
  std::vector<std::string> kinds(InspectionId id) {
    std::vector<std::string> out;
    for (auto const& row : see(lead(), [&](ledger::View& v) { return list_errors(v, id); })) out.push_back(std::string(base::word(row.kind)) + (row.settled.empty() ? "" : " " + row.settled));
    return out;
  }
};
FOR_EACH_ENGINE(DrawTest);

TEST_P(DrawTest, TheSeedIsRecordedOnceAndBeforeTheList) {
  auto const id = planned();
  EXPECT_EQ(refusal(RecordSeed{.inspection = id, .seed = "short"}, lead()), "seed");
  EXPECT_EQ(refusal(RecordSeed{.inspection = id, .seed = "no|bars|please"}, lead()), "seed");
  ASSERT_EQ(refusal(RecordSeed{.inspection = id, .seed = "HMIP-2023-N51X"}, lead()), "done");
  EXPECT_EQ(refusal(RecordSeed{.inspection = id, .seed = "HMIP-2023-OTHER"}, lead()), "The seed is recorded and does not change.");
  EXPECT_NE(refusal(SendCaseList{.inspection = id}, head()), "done") << "not asked for yet";
}

TEST_P(DrawTest, TheListIsTheRecordsOwnOrTheUnits) {
  auto const id = asked();
  EXPECT_EQ(act(SendCaseList{.inspection = id}, head()).value(), 60);
  EXPECT_EQ(act(SendCaseList{.inspection = id}, lead()).error().kind, base::Refused::forbidden);
  EXPECT_EQ(act(SendCaseList{.inspection = id, .crns = "x000001, X000002\nX000003"}, head()).value(), 3);
  EXPECT_EQ(list(id).rows, 3);
  EXPECT_EQ(list(id).began_from, base::make_date(2022, 7, 4));
}

TEST_P(DrawTest, EveryErrorOfTheListIsFoundLoggedAndSettledBeforeTheDraw) {
  auto const id = asked();
  person(61, 1, "community", "not_assessed", "M");
  person(62, 1, "community", "medium", "M", "2023-01-01");
  db().script("insert into person (id, crn, surname, forenames, team_id, team_no, rosh, recorded_at) values (63, 'X000063', 'S', 'F', 21, 20, 'low', 0);"
              "insert into sentence (person_id, kind, offence, started) values (63, 'community', 'o', '2022-08-01')");
  std::string crns = "X000001\nX000001\nX000061\nX000062\nX000063\nX999999";
  for (int n = 2; n < 60; ++n) crns += fmt::format("\nX{:06}", n);   // 60 is missing
  ASSERT_EQ(refusal(SendCaseList{.inspection = id, .crns = crns}, head()), "done");
  ASSERT_EQ(refusal(CheckCaseList{.inspection = id}, lead()), "done");
  auto const found = kinds(id);
  for (auto const* kind : {"duplicate", "no_rosh_level", "began_outside_window", "not_in_unit", "missing_from_list"}) EXPECT_NE(std::ranges::find(found, kind), found.end()) << kind;
  EXPECT_EQ(refusal(DrawSample{.inspection = id}, lead()), "Settle every error of the list first.");
  ASSERT_EQ(refusal(SettleListErrors{.inspection = id}, lead()), "done");
  for (auto const& kind : kinds(id)) EXPECT_NE(kind.find(' '), kind.npos) << kind << " is open";
  EXPECT_EQ(refusal(SettleListErrors{.inspection = id}, lead()), "There is no open error in the list.");
  EXPECT_EQ(act(DrawSample{.inspection = id}, lead()).value(), 45) << "of sixty eligible";
}

TEST_P(DrawTest, ASecondCheckMendsWhatIsGone) {
  auto const id = asked();
  ASSERT_EQ(refusal(SendCaseList{.inspection = id, .crns = "X000001"}, head()), "done");
  ASSERT_EQ(refusal(CheckCaseList{.inspection = id}, lead()), "done");
  EXPECT_EQ(kinds(id).size(), 59u);
  ASSERT_EQ(refusal(SendCaseList{.inspection = id}, head()), "done");
  ASSERT_EQ(refusal(CheckCaseList{.inspection = id}, lead()), "done");
  auto const after = kinds(id);
  EXPECT_TRUE(std::ranges::all_of(after, [](std::string const& k) { return k == "missing_from_list mended"; })) << after.size();
  EXPECT_EQ(list(id).eligible, 60);
}

TEST_P(DrawTest, TheSampleIsDrawnOnceAndCanBeDrawnAgainByAnybodyInTheTeam) {
  auto const id = drawn();
  EXPECT_EQ(cases(id).size(), 45u);
  EXPECT_EQ(cases(id, CaseState::reserve).size(), 15u);
  EXPECT_EQ(refusal(DrawSample{.inspection = id}, lead()), "The sample is drawn already.");
  auto const inspection = stored(id);
  auto const again = see(lead(), [&](ledger::View& v) { return draw_again(v, inspection).value(); });
  EXPECT_TRUE(again.same);
  EXPECT_EQ(again.size, 45);
  db().script("update case_list_row set stratum = '' where crn = '" + cases(id).front().crn + "'");
  EXPECT_FALSE(see(lead(), [&](ledger::View& v) { return draw_again(v, inspection).value(); }).same) << "another list gives other cases";
}

// Both engines must give these; they are the first of each stratum's order.
TEST_P(DrawTest, TheSameSeedGivesTheSameCasesOnBothEngines) {
  auto const id = drawn();
  std::string text;
  for (auto const& row : cases(id)) text += row.crn + ' ';
  static std::string const first = text;
  EXPECT_EQ(text, first);
}

TEST_P(DrawTest, TheTeamReadsTheSampledPeopleAndNobodyElseAndClosesAfterwards) {
  auto const id = drawn();
  auto const sampled = cases(id).front().person;
  auto const reserve = cases(id, CaseState::reserve).front().person;
  auto const reads = [&](ledger::Scope const& scope, PersonId person) { return see(scope, [&](ledger::View& v) { return people::find_person(v, person).has_value(); }); };
  EXPECT_TRUE(reads(lead(), sampled));
  EXPECT_FALSE(reads(lead(), reserve));
  EXPECT_FALSE(reads(inspector(), sampled)) << "not in the team";
  ASSERT_EQ(move(id, Status::cancelled, lead(), "Unit merged"), "done");
  EXPECT_FALSE(reads(lead(), sampled)) << "over";
}

TEST_P(DrawTest, AnIneligibleCaseMakesWayForTheNextOfItsStratum) {
  auto const id = drawn();
  auto const out = cases(id).front();
  auto const next = see(lead(), [&](ledger::View& v) { return next_reserve(v, id, out.stratum).value(); });
  EXPECT_EQ(refusal(ReplaceCase{.case_id = out.id, .why = "", .lock_version = out.lock_version}, lead()), "why");
  EXPECT_EQ(act(ReplaceCase{.case_id = out.id, .why = "Deported", .lock_version = 9}, lead()).error().kind, base::Refused::stale);
  auto const in = act(ReplaceCase{.case_id = out.id, .why = "Deported", .lock_version = out.lock_version}, lead());
  ASSERT_TRUE(in);
  EXPECT_EQ(*in, next.id);
  EXPECT_EQ(cases(id).size(), 45u);
  EXPECT_EQ(cases(id, CaseState::replaced).at(0).why, "Deported");
}

TEST_P(DrawTest, CasesGoToInspectorsOfTheTeamAndRestrictedOnesToTheCleared) {
  auto const id = drawn();
  ASSERT_EQ(refusal(AddMember{.inspection = id, .account = AccountId{uncleared}}, lead()), "done");
  auto const row = cases(id).front();
  EXPECT_EQ(refusal(GiveCase{.case_id = row.id, .inspector = AccountId{stranger}, .lock_version = row.lock_version}, lead()), "inspector");
  db().script(fmt::format("update person set limited = 1, restricted = 1 where id = {}", row.person.value));
  EXPECT_EQ(refusal(GiveCase{.case_id = row.id, .inspector = AccountId{uncleared}, .lock_version = row.lock_version}, lead()), "inspector");
  EXPECT_EQ(refusal(GiveCase{.case_id = row.id, .inspector = AccountId{lead_account}, .lock_version = row.lock_version}, lead()), "done");
}

struct TimetableTest : World {
  ProposeSlot slot(InspectionId id, std::size_t which, char const* at = "2023-03-07T10:00") {
    return {.inspection = id, .case_id = cases(id).at(which).id, .inspector = AccountId{lead_account}, .start = base::local_from_iso(at), .minutes = 60, .place = "Room 2"};
  }
};
FOR_EACH_ENGINE(TimetableTest);

TEST_P(TimetableTest, ClashesAreShownBeforeASlotIsGiven) {
  auto const id = drawn();
  ASSERT_EQ(refusal(slot(id, 0), lead()), "done");
  EXPECT_EQ(refusal(slot(id, 1, "2023-03-07T10:30"), lead()), "start") << "the inspector is busy";
  EXPECT_EQ(refusal(slot(id, 1, "2023-03-07T11:00"), lead()), "done") << "one after the other";
  EXPECT_EQ(refusal(slot(id, 2, "2023-04-07T11:00"), lead()), "start") << "not in fieldwork";
  db().script("insert into absence (staff_id, kind, starts, ends) values (1, 'leave', '2023-03-08', '2023-03-08'), (2, 'leave', '2023-03-08', '2023-03-08')");
  EXPECT_EQ(refusal(slot(id, 3, "2023-03-08T11:00"), lead()), "start") << "on leave";
  auto none = slot(id, 3);
  none.start = {};
  EXPECT_EQ(refusal(none, lead()), "start");
}

TEST_P(TimetableTest, TheUnitSeesNoSampledCaseBeforeTheTimetableIsIssued) {
  auto const id = drawn();
  EXPECT_NE(refusal(IssueTimetable{id}, lead()), "done") << "the draw stands alone";
  ASSERT_EQ(move(id, Status::sample_drawn, lead()), "done");
  EXPECT_EQ(refusal(IssueTimetable{id}, lead()), "There is no interview in the timetable yet.");
  ASSERT_EQ(refusal(slot(id, 0), lead()), "done");
  EXPECT_TRUE(see(head(), [&](ledger::View& v) { return told_slots(v, id); }).empty());
  ASSERT_EQ(refusal(IssueTimetable{id}, lead()), "done");
  auto const told = see(head(), [&](ledger::View& v) { return told_slots(v, id); });
  ASSERT_EQ(told.size(), 1u);
  EXPECT_EQ(told.front().crn, cases(id).front().crn);
  auto const row = told.front();
  EXPECT_EQ(refusal(SettleSlot{.slot = row.id, .held = false, .lock_version = row.lock_version}, lead()), "reason");
  EXPECT_EQ(refusal(SettleSlot{.slot = row.id, .held = true, .lock_version = row.lock_version}, lead()), "done");
}

}  // namespace
}  // namespace inspection
