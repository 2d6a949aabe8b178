#include "inspection/actions/world.hpp"
#include "inspection/store/facts.hpp"

namespace inspection {
namespace {

struct PlanTest : World {};
FOR_EACH_ENGINE(PlanTest);

TEST_P(PlanTest, WhoPlansItLeadsItAndNobodyElseKnows) {
  auto const id = planned();
  EXPECT_EQ(stored(id).inspected_as, "Knowsley and St Helens");
  EXPECT_EQ(see(lead(), [&](ledger::View& v) { return team_of(v, id); }).at(0).role, TeamRole::lead);
  EXPECT_FALSE(see(outsider(), [&](ledger::View& v) { return find_inspection(v, id); })) << "another lead inspector";
  EXPECT_TRUE(see(head(), [&](ledger::View& v) { return told_inspections(v); }).empty()) << "not announced";
  EXPECT_FALSE(see(lead(), [&](ledger::View& v) { return planned_days(v, id); }).empty());
}

TEST_P(PlanTest, BadPlansAreRefused) {
  auto past = plan();
  past.from = base::make_date(2022, 3, 6);
  EXPECT_EQ(refusal(past, lead()), "from");
  auto backwards = plan();
  backwards.to = base::make_date(2023, 3, 1);
  EXPECT_EQ(refusal(backwards, lead()), "to");
  auto unknown = plan();
  unknown.programme = "1999";
  EXPECT_EQ(refusal(unknown, lead()), "programme");
  auto early = plan();
  early.programme = "2023";
  EXPECT_EQ(refusal(early, lead()), "programme") << "begins in October 2023";
  EXPECT_EQ(refusal(plan(UnitId{11}), lead()), "unit") << "a team";
  EXPECT_EQ(refusal(plan(UnitId{2}), lead()), "unit") << "a region is inspected under its own programme";
  EXPECT_EQ(refusal(plan(UnitId{999}), lead()), "unit");
  for (auto const* body : {"", "E99999999", "1' or 1=1"}) EXPECT_EQ(refusal(PlanInspection{.body = body, .programme = "youth", .from = plan().from, .to = plan().to}, lead()), "body") << body;
  EXPECT_EQ(act(plan(), inspector()).error().kind, base::Refused::forbidden);
  planned();
  EXPECT_EQ(refusal(plan(), outsider()), "An inspection of this unit is under way already.");
}

TEST_P(PlanTest, TheProgrammeIsTheOneInForceAndItSaysWhyAnotherIsNot) {
  auto const says = [&](char const* programme, base::Date from) {
    auto const done = act(PlanInspection{.unit = the_unit, .programme = programme, .from = from, .to = from + std::chrono::days{5}}, lead());
    return done ? std::string("done") : done.error().errors.front().message;
  };
  EXPECT_EQ(says("2023", base::make_date(2023, 9, 30)), "The programme 2023 is for fieldwork that begins on 1 October 2023 or later. For 30 September 2023 it is 2021");
  EXPECT_EQ(says("2021", base::make_date(2023, 10, 1)), "The programme 2021 is for fieldwork that begins on 30 September 2023 or before. For 1 October 2023 it is 2023");
  EXPECT_EQ(says("2018", base::make_date(2023, 10, 1)), "The programme 2018 is for fieldwork that begins on 31 December 2020 or before");
  EXPECT_EQ(says("2023", base::make_date(2023, 10, 1)), "done");
}

TEST_P(PlanTest, TheDaysOfFieldworkStayWithinTheProgramme) {
  auto const id = planned();
  EXPECT_EQ(refusal(ChangeFieldwork{.inspection = id, .from = base::make_date(2023, 10, 2), .to = base::make_date(2023, 10, 13)}, lead()), "from");
  EXPECT_EQ(refusal(ChangeFieldwork{.inspection = id, .from = base::make_date(2023, 9, 25), .to = base::make_date(2023, 10, 6)}, lead()), "done");
}

TEST_P(PlanTest, TheProgrammeChangesUntilTheSampleIsDrawnAndNotOnceCasesAreJudgedByIt) {
  auto const id = planned();
  auto const change = [&](char const* programme) {
    auto const done = act(ChangeProgramme{.inspection = id, .programme = programme}, lead());
    return done ? std::string("done") : done.error().errors.empty() ? done.error().message : done.error().errors.front().message;
  };
  EXPECT_EQ(change("1999"), "Choose the programme");
  EXPECT_EQ(change("2023"), "The programme 2023 is for fieldwork that begins on 1 October 2023 or later. For 6 March 2023 it is 2021");
  EXPECT_EQ(change("youth"), "The programme youth inspects a youth offending service. Plan another inspection for that");
  EXPECT_EQ(change("2021"), "done");
  EXPECT_EQ(act(ChangeProgramme{.inspection = id, .programme = "2021"}, outsider()).error().kind, base::Refused::not_found);
  EXPECT_EQ(act(ChangeProgramme{.inspection = id, .programme = "2021"}, inspector()).error().kind, base::Refused::forbidden);
  db().script(fmt::format("update inspection set status = 'fieldwork' where id = {};", id.value));
  EXPECT_EQ(change("2021").substr(0, 47), "The programme stands once the sample is drawn: ");
  EXPECT_EQ(stored(id).programme, "2021");
}

TEST_P(PlanTest, TheUnitIsToldOnceItIsAnnouncedAndOtherUnitsAreNot) {
  auto const id = planned();
  ASSERT_EQ(move(id, Status::announced, lead()), "done");
  EXPECT_EQ(see(head(), [&](ledger::View& v) { return told_inspections(v); }).size(), 1u);
  EXPECT_EQ(see(region(), [&](ledger::View& v) { return told_inspections(v); }).size(), 1u);
  EXPECT_TRUE(see(named(ledger::Role::pdu_head, 90, "Other", {20, 29}), [&](ledger::View& v) { return told_inspections(v); }).empty());
  EXPECT_TRUE(see(senior(), [&](ledger::View& v) { return told_inspections(v); }).empty());
}

TEST_P(PlanTest, MovesGoOneStepWaitForWhatIsMissingAndSeeStaleEdits) {
  auto const id = planned();
  EXPECT_EQ(move(id, Status::fieldwork, lead()).substr(0, 31), "An inspection does not go from ");
  auto const before = stored(id);
  ASSERT_EQ(move(id, Status::announced, lead()), "done");
  EXPECT_EQ(act(MoveInspection{.inspection = id, .to = Status::evidence_requested, .lock_version = before.lock_version}, lead()).error().kind, base::Refused::stale);
  EXPECT_EQ(move(id, Status::evidence_requested, lead()), "Record the seed first: it must stand before the list is seen.");
  ASSERT_EQ(refusal(RecordSeed{.inspection = id, .seed = "HMIP-2023-N51X"}, lead()), "done");
  ASSERT_EQ(move(id, Status::evidence_requested, lead()), "done");
  EXPECT_NE(move(id, Status::sample_drawn, lead()), "done") << "no list";
  EXPECT_EQ(move(id, Status::paused, lead()), "reason");
  ASSERT_EQ(move(id, Status::paused, lead(), "Snow"), "done");
  EXPECT_NE(move(id, Status::fieldwork, lead()), "done");
  ASSERT_EQ(move(id, Status::evidence_requested, lead(), "The snow has gone"), "done") << "goes on where it stood";
  ASSERT_EQ(move(id, Status::cancelled, lead(), "Unit merged"), "done");
  EXPECT_EQ(act(plan(), outsider()).has_value(), true) << "a cancelled one is in nobody's way";
}

TEST_P(PlanTest, FieldworkMovesUntilTheSampleIsDrawn) {
  auto const id = planned();
  ChangeFieldwork const later{.inspection = id, .from = base::make_date(2023, 4, 17), .to = base::make_date(2023, 4, 28)};
  EXPECT_EQ(act(later, outsider()).error().kind, base::Refused::not_found);
  ASSERT_EQ(refusal(later, lead()), "done");
  EXPECT_EQ(stored(id).fieldwork_from, base::make_date(2023, 4, 17));
}

TEST_P(PlanTest, FactsOfLaterAreasAreKept) {
  auto const id = planned();
  ledger().write(lead(), [&](ledger::Tx& tx) {
    set_fact(tx, id, &WorkflowFacts::comments_answered, true);
    set_fact(tx, id, &WorkflowFacts::documents_made, true);
    set_fact(tx, id, &WorkflowFacts::documents_made, false);
    tx.housekeeping("a test");
    return true;
  });
  auto const inspection = stored(id);
  auto const facts = see(lead(), [&](ledger::View& v) { return workflow_facts(v, inspection); });
  EXPECT_TRUE(facts.comments_answered);
  EXPECT_FALSE(facts.documents_made);
  EXPECT_FALSE(facts.list_received);
}

struct TeamTest : World {};
FOR_EACH_ENGINE(TeamTest);

TEST_P(TeamTest, MembersAreInspectorsWithoutAPostInTheUnitInThreeYears) {
  auto const id = planned();
  AddMember const add{.inspection = id, .account = AccountId{inspector_account}, .role = TeamRole::inspector};
  ASSERT_EQ(refusal(DeclareService{.unit = the_unit, .until = base::make_date(2020, 3, 7), .note = "Team manager"}, inspector()), "done");
  EXPECT_EQ(refusal(add, lead()), "account") << "less than three years before the fieldwork";
  db().script("update inspector_service set until = '2020-03-01'");
  EXPECT_EQ(refusal(add, lead()), "done");
  EXPECT_EQ(refusal(add, lead()), "account") << "twice";
  EXPECT_EQ(refusal(AddMember{.inspection = id, .account = AccountId{head_account}}, lead()), "account") << "not an inspector";
  EXPECT_EQ(refusal(AddMember{.inspection = id, .account = AccountId{stranger}, .role = TeamRole::lead}, lead()), "role");
  EXPECT_EQ(act(add, outsider()).error().kind, base::Refused::not_found);
  EXPECT_TRUE(see(inspector(), [&](ledger::View& v) { return find_inspection(v, id).has_value(); }));
  auto const team = see(lead(), [&](ledger::View& v) { return team_of(v, id); });
  EXPECT_EQ(refusal(EndMembership{id, team.at(0).id}, lead()), "The lead inspector cannot leave the team.");
  ASSERT_EQ(refusal(EndMembership{id, team.at(1).id}, lead()), "done");
  EXPECT_FALSE(see(inspector(), [&](ledger::View& v) { return find_inspection(v, id).has_value(); })) << "who has left sees nothing";
}

TEST_P(TeamTest, TheUnitAnswersWhatItIsAskedFor) {
  auto const id = asked();
  AskForEvidence ask{.inspection = id, .what = "Staffing figures", .standard = "P21-1.2", .due = base::make_date(2023, 2, 1)};
  ASSERT_EQ(refusal(ask, lead()), "done");
  ask.standard = "P99";
  EXPECT_EQ(refusal(ask, lead()), "standard");
  auto const request = see(head(), [&](ledger::View& v) { return requests_of(v, id).at(0); });
  AnswerRequest const answer{.request = request.id, .answer = "See the workbook", .lock_version = request.lock_version};
  EXPECT_EQ(act(answer, named(ledger::Role::pdu_head, 90, "Other", {20, 29})).error().kind, base::Refused::not_found);
  EXPECT_EQ(act(answer, lead()).error().kind, base::Refused::forbidden) << "an inspector never answers for the unit";
  ASSERT_EQ(refusal(answer, head()), "done");
  EXPECT_EQ(act(answer, head()).error().kind, base::Refused::stale);
}

}  // namespace
}  // namespace inspection
