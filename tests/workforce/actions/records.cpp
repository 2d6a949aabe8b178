#include "workforce/actions/remind.hpp"
#include "workforce/world.hpp"

namespace workforce {
namespace {

struct TrainingTest : World {};
FOR_EACH_ENGINE(TrainingTest);

TEST_P(TrainingTest, ACourseIsRecordedOnceItWasTakenAndWithWhatShowsIt) {
  EXPECT_EQ(refusal_of(act(spo(), course(jo, "T-01", "2023-06-28"))), "done");
  EXPECT_EQ(skill(jo, 0), Skill::in_date);
  EXPECT_EQ(refusal_of(act(spo(), course(jo, "T-02", "2023-06-29"))), "invalid on") << "tomorrow";
  EXPECT_EQ(refusal_of(act(spo(), RecordTraining{.staff = jo, .topic = "T-77"})), "invalid topic on evidence");
  EXPECT_EQ(count("select count(*) from training_record"), 1);
  auto const refused = act(spo(), course(jo, "T-02", "2023-07-03"));
  EXPECT_NE(refused.error().errors.front().message.find("3 July 2023 is still to come"), std::string::npos);
}

TEST_P(TrainingTest, NobodyRecordsHerOwnAndNobodyAStrangers) {
  EXPECT_EQ(refusal_of(act(spo(), course(sam, "T-11", "2023-06-01"))), "forbidden");
  EXPECT_EQ(refusal_of(act(pdu_head(), course(sam, "T-11", "2023-06-01"))), "done");
  EXPECT_EQ(refusal_of(act(spo(), course(ana, "T-01", "2023-06-01"))), "not_found");
  EXPECT_EQ(refusal_of(act(jo_bell(), course(lee, "T-01", "2023-06-01"))), "forbidden");
  EXPECT_EQ(refusal_of(act(country(), course(jo, "T-01", "2023-06-01"))), "forbidden");
}

TEST_P(TrainingTest, ALowerLevelDoesNotSuffice) {
  act(pdu_head(), course(sam, "T-01", "2023-06-01", Level::practitioner)).value();
  EXPECT_EQ(skill(sam, 0), Skill::never) << "a senior needs the manager's level";
  took(sam, "T-01", "2023-06-02");
  EXPECT_EQ(skill(sam, 0), Skill::in_date);
}

TEST_P(TrainingTest, AnExemptionHasAReasonAndAnEnd) {
  EXPECT_EQ(refusal_of(act(spo(), ExemptFromTraining{.staff = jo, .topic = "T-04"})), "invalid reason");
  EXPECT_EQ(refusal_of(act(spo(), ExemptFromTraining{.staff = jo, .topic = "T-04", .until = on("2023-06-27"), .reason = "No such cases"})), "invalid until");
  EXPECT_EQ(refusal_of(act(spo(), ExemptFromTraining{.staff = jo, .topic = "T-04", .until = on("2023-06-30"), .reason = "No such cases"})), "done");
  EXPECT_EQ(skill(jo, 3), Skill::exempt);
  clock.set(kit::london("2023-07-01T09:00"));
  EXPECT_EQ(skill(jo, 3), Skill::never);
}

TEST_P(TrainingTest, CriticalWorkWarnsThenAsksForASeniorAndNeverMore) {
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).asks, TrainingAsks::not_known) << "no record of the unit was brought in";
  took(jo, "T-05", "2021-06-29");  // expires tomorrow
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).asks, TrainingAsks::nothing);
  auto const unit_knows = asked(kit_scope(), CriticalWork::sign_assessment);
  EXPECT_EQ(unit_knows.asks, TrainingAsks::countersignature) << "the unit's records are known, and hers is missing";
  EXPECT_EQ(unit_knows.why, "no training in OASys and RoSH is recorded");
  EXPECT_EQ(asked(as(Role::practitioner, {3, 3}, 13, "Ana Ruiz"), CriticalWork::sign_assessment).asks, TrainingAsks::not_known) << "another unit's are not";
  clock.set(kit::london("2023-06-29T09:00"));
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).asks, TrainingAsks::warning);
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).why, "training in OASys and RoSH expired on 29 June 2023");
  clock.set(kit::london("2023-07-26T09:00"));
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).asks, TrainingAsks::warning);
  clock.set(kit::london("2023-07-27T09:00"));
  EXPECT_EQ(asked(jo_bell(), CriticalWork::sign_assessment).asks, TrainingAsks::countersignature);
  EXPECT_EQ(asked(jo_bell(), CriticalWork::countersign).asks, TrainingAsks::nothing) << "not asked of her grade";
  EXPECT_EQ(asked(jo_bell(), CriticalWork::write_psr).asks, TrainingAsks::nothing) << "not of a field team's PO";
  EXPECT_EQ(asked(director(), CriticalWork::countersign).asks, TrainingAsks::nothing);
}

TEST_P(TrainingTest, AReportIsAskedOfByItsWritersTrainingWhoeverRecordsIt) {
  auto const asks = [&](ledger::Scope const& who, StaffId writer) {
    return read(who, [&](ledger::View& view) { return organisation::training_of(view, writer, CriticalWork::write_psr).asks; });
  };
  took(jo, "T-10", "2023-01-10");
  EXPECT_EQ(asks(jo_bell(), kit_lee), TrainingAsks::countersignature) << "a trainee needs it in every team";
  took(kit_lee, "T-10", "2023-02-01");
  EXPECT_EQ(asks(jo_bell(), kit_lee), TrainingAsks::nothing) << "though a colleague cannot read the record that says so";
  EXPECT_EQ(read(jo_bell(), [&](ledger::View& view) { return records_of(view, kit_lee).size(); }), 0u);
  EXPECT_EQ(asks(kit_scope(), lee), TrainingAsks::nothing) << "not of a field team's PSO";
  db().script("update unit_version set name = 'Huyton Courts' where unit_id = 3");
  EXPECT_EQ(asks(kit_scope(), lee), TrainingAsks::countersignature) << "of a court team's";
  EXPECT_EQ(asks(kit_scope(), jo), TrainingAsks::nothing);
}

TEST_P(TrainingTest, ASecondPostingToACourtTeamAsksForCourtSkillsToo) {
  db().script("update unit_version set name = 'Sefton Court' where unit_id = (select unit_id from posting where staff_id = 13)");
  took(jo, "T-10", "2023-01-10");
  auto const needed = [&] {
    return std::pair(read(spo(), [&](ledger::View& view) { return organisation::training_of(view, lee, CriticalWork::write_psr).asks; }), skill(lee, 9));
  };
  EXPECT_EQ(needed(), std::pair(TrainingAsks::nothing, Skill::not_required));
  db().script("insert into posting (staff_id, unit_id, grade, valid_from, valid_to) select 12, unit_id, 'PSO', '2023-06-28', '2023-07-10' from posting where staff_id = 13");
  EXPECT_EQ(needed(), std::pair(TrainingAsks::countersignature, Skill::never)) << "though her older posting is to a field team";
  EXPECT_EQ(read(spo(), [](ledger::View& view) { return gaps_of(view, {1, 1}).at(9).required; }), 2) << "Lee and the trainee";
  clock.set(kit::london("2023-07-10T09:00"));
  EXPECT_EQ(needed(), std::pair(TrainingAsks::nothing, Skill::not_required)) << "the posting has ended";
}

TEST_P(TrainingTest, ReadingARecordWaitsForNoSenior) {
  took(jo, "T-08", "2021-01-10");  // a year and a half out of date
  EXPECT_EQ(asked(jo_bell(), CriticalWork::case_data).asks, TrainingAsks::warning);
  EXPECT_EQ(asked(jo_bell(), CriticalWork::case_data).why, "training in information governance and security expired on 10 January 2022");
  EXPECT_EQ(asked(kit_scope(), CriticalWork::case_data).asks, TrainingAsks::warning) << "never taken";
  took(jo, "T-08", "2023-06-20");
  EXPECT_EQ(asked(jo_bell(), CriticalWork::case_data).asks, TrainingAsks::nothing);
}

TEST_P(TrainingTest, GapsAreCountedForTheUnitAndRowsOpenToWhoLeads) {
  took(jo, "T-01", "2023-05-01");
  took(lee, "T-01", "2020-06-01");  // expired on 1 June
  auto const gap = [&](ledger::Scope const& who, ledger::Place place) {
    return read(who, [&](ledger::View& view) { return gaps_of(view, place).front(); });
  };
  auto const here = gap(spo(), {1, 1});
  EXPECT_EQ(here.required, 4) << "Jo, Lee, Kit and Sam";
  EXPECT_EQ(here.in_date, 1);
  EXPECT_EQ(here.expired, 1);
  EXPECT_EQ(here.never, 2);
  EXPECT_EQ(here.completed, 1);
  EXPECT_EQ(here.fell_due, 1);
  EXPECT_EQ(gap(country(), {1, 3}).required, 6) << "with the head and Ana; the director needs none";
  auto const rows = [&](ledger::Scope const& who, ledger::Place place) {
    return read(who, [&](ledger::View& view) { return skills_map(view, place).size(); });
  };
  EXPECT_EQ(rows(spo(), {1, 1}), 4u);
  EXPECT_EQ(rows(country(), {1, 3}), 0u) << "figures alone";
  EXPECT_EQ(read(sefton_spo(), [&](ledger::View& view) { return records_of(view, jo).size(); }), 0u);
  EXPECT_EQ(read(sefton_spo(), [&](ledger::View& view) { return skills_of(view, jo).has_value(); }), false);
  EXPECT_EQ(read(kit_scope(), [&](ledger::View& view) { return records_of(view, jo).size(); }), 0u) << "a colleague";
  EXPECT_EQ(read(jo_bell(), [&](ledger::View& view) { return records_of(view, jo).size(); }), 1u) << "herself";
}

TEST_P(TrainingTest, OneReminderBeforeExpiryAndNoneTwice) {
  took(jo, "T-01", "2020-07-20");
  took(jo, "T-02", "2020-07-26");
  took(lee, "T-01", "2020-07-27");  // in 29 days
  took(sam, "T-01", "2020-07-20");
  took(sam, "T-01", "2023-05-02");  // done again: nothing of his expires
  EXPECT_EQ(remind_of_training(ledger(), on("2023-06-28")), 1);
  EXPECT_EQ(count("select count(*) from outbox where recipient = 'jo@justice.example'"), 1) << "two topics, one message";
  EXPECT_EQ(remind_of_training(ledger(), on("2023-06-28")), 0);
  clock.set(kit::london("2023-06-29T09:00"));
  EXPECT_EQ(remind_of_training(ledger(), on("2023-06-29")), 1) << "Lee's; he has no address, and it is noted";
  EXPECT_EQ(count("select count(*) from outbox"), 1);
  EXPECT_EQ(count("select count(*) from outbox where body like '%safeguarding%' or body like '%T-0%'"), 0);
}

TEST_P(TrainingTest, ALaterCourseOfALowerLevelDoesNotPutOffTheReminder) {
  took(jo, "T-01", "2020-07-20");
  EXPECT_TRUE(act(pdu_head(), course(jo, "T-01", "2023-05-02", Level::basic)));
  EXPECT_EQ(remind_of_training(ledger(), on("2023-06-28")), 1);
}

}  // namespace
}  // namespace workforce
