// What happens to the record moves the tier, and the tier the officer's figures, in the same transaction.
#include "people/actions/add_flag.hpp"
#include "people/actions/change_details.hpp"
#include "people/actions/change_sentence.hpp"
#include "people/actions/end_flag.hpp"
#include "people/actions/end_sentence.hpp"
#include "people/actions/set_rosh.hpp"
#include "people/actions/transfer.hpp"
#include "workload/world.hpp"

namespace workload {
namespace {

struct FollowRecord : World {
  void rosh(people::Rosh level) { act(senior(), people::RecordRosh{.person = amina(), .level = level, .decided_on = today(), .source = "OASys", .reason = "assessed there"}); }
  void score(PredictorKind kind, char const* value) {
    act(practitioner(), RecordPredictor{.person = amina(), .predictor = {.kind = kind, .score = value, .dated = today(), .source = "OASys"}});
  }
  RequirementId requirement(SentenceId order, char const* category, bool restrictive = false) {
    return act(practitioner(), AddRequirement{.person = amina(), .requirement = {.sentence = order, .main_category = category, .restrictive = restrictive, .started = today()}}).value();
  }
  void needs(char const* severities, std::optional<int> ogrs, base::Date completed) {
    act(practitioner(), RecordNeeds{.person = amina(), .assessment = {.completed = completed, .severities = severities, .ogrs = ogrs, .source = "OASys"}});
  }
};
FOR_EACH_ENGINE(FollowRecord);

TEST_P(FollowRecord, a_tier_rises_and_falls_with_what_is_recorded) {
  auto const order = start(people::SentenceKind::community);
  EXPECT_EQ(newest().tier, "D0");
  EXPECT_EQ(newest().why, "Started: community order");
  EXPECT_EQ(weight()->points, 29);
  EXPECT_EQ(shown_tier(order), "D0");

  auto const activity = requirement(order, "F");
  EXPECT_EQ(newest().tier, "D2");  // a mandate, no assessment
  score(PredictorKind::rsr, "7.25");
  EXPECT_EQ(newest().tier, "B2");
  EXPECT_EQ(newest().why, "Risk of serious recidivism (RSR) recorded");
  EXPECT_EQ(weight()->points, 115);
  needs("ACCOMMODATION=SEVERE;DRUG_MISUSE=SEVERE;THINKING_AND_BEHAVIOUR=SEVERE;ATTITUDES=SEVERE", 85, today());
  EXPECT_EQ(newest().tier, "B3");
  EXPECT_EQ(newest().change_points, 20);
  rosh(people::Rosh::very_high);
  EXPECT_EQ(newest().tier, "A3");
  EXPECT_EQ(newest().protect_points, 150);
  EXPECT_EQ(weight()->points, 206);
  EXPECT_EQ(shown_tier(order), "A3");

  act(practitioner(), EndRequirement{.person = amina(), .id = activity, .on = today()});
  EXPECT_EQ(newest().tier, "A0");
  EXPECT_EQ(newest().why, "Requirement ended: Rehabilitation activity");
}

TEST_P(FollowRecord, points_alone_are_kept_but_are_no_change) {
  start(people::SentenceKind::community);
  auto const flag = act(practitioner(), people::AddFlag{.person = amina(), .code = people::FlagCode::child_protection, .started = today()}).value();
  EXPECT_EQ(newest().protect_points, 2);
  EXPECT_FALSE(newest().changed);
  EXPECT_NE(newest().inputs.find("registrations=RCPR@2023-06-28"), std::string::npos) << newest().inputs;
  EXPECT_NE(newest().working.find("Complexity factors: 1\t2 points"), std::string::npos) << newest().working;
  clock.advance(std::chrono::hours{24});
  act(practitioner(), people::EndFlag{.person = amina(), .id = flag, .on = today(), .reason = "no longer"});
  EXPECT_EQ(newest().protect_points, 0);
  auto const all = read(senior(), [&](ledger::View& view) { return calculations_of(view, amina()); });
  ASSERT_EQ(all.size(), 3u);
  EXPECT_TRUE(all.back().changed);
}

TEST_P(FollowRecord, mappa_level_is_the_sentences_and_sex_counts) {
  auto const order = start(people::SentenceKind::community);
  act(practitioner(), people::ChangeSentence{.person = amina(), .id = order, .sentence = {.kind = people::SentenceKind::custody, .offence = "Common assault", .started = base::make_date(2023, 5, 1), .mappa_level = 2, .mappa_category = 2}});
  EXPECT_EQ(newest().tier, "A2");  // MAPPA 2: 150; custody is a mandate, no assessment
  EXPECT_EQ(weight()->type, CaseType::custody);
  EXPECT_EQ(weight()->points, 60);
  EXPECT_EQ(shown_tier(order), "A2");  // what was typed before is not kept over it

  act(practitioner(), RecordEnforcement{.person = amina(), .enforcement = {.outcome = "BRE01", .referred = today()}});
  EXPECT_EQ(newest().protect_points, 152);  // a woman
  act(practitioner(), people::ChangeDetails{.person = amina(), .birth_date = base::make_date(1985, 6, 4), .sex = people::Sex::male});
  EXPECT_EQ(newest().protect_points, 150);
}

TEST_P(FollowRecord, points_follow_the_practitioner_and_the_team) {
  start(people::SentenceKind::licence);
  EXPECT_EQ(weight()->points, 43);  // D2, licence
  EXPECT_EQ(officer(jo).workload(), 43);
  act(senior(), people::Allocate{.person = amina(), .practitioner = lee});
  EXPECT_EQ(officer(jo).workload(), 0);
  EXPECT_EQ(officer(lee).workload(), 43);
  EXPECT_EQ(officer(lee).cases(CaseType::license), 1);
  act(senior(), people::Transfer{.person = amina(), .team = people::kirkby_team, .reason = "moved house"});
  EXPECT_EQ(officer(lee).workload(), 0);
  auto const unallocated = read(head(), [&](ledger::View& view) { return unallocated_cases(view, {1, 2}); });
  ASSERT_EQ(unallocated.size(), 1u);
  EXPECT_EQ(unallocated.front().crn, "X123456");
}

TEST_P(FollowRecord, without_an_order_nothing_is_weighed_and_a_report_is_no_case) {
  act(practitioner(), people::StartSentence{.person = amina(), .sentence = {.kind = people::SentenceKind::pre_sentence, .offence = "Theft", .started = today(), .hearing_at = clock.now()}});
  EXPECT_FALSE(weight());
  EXPECT_EQ(newest().tier, "");
  auto const order = start(people::SentenceKind::community);
  EXPECT_TRUE(weight());
  act(practitioner(), people::EndSentence{.person = amina(), .id = order, .on = today()});
  EXPECT_FALSE(weight());
  EXPECT_EQ(officer(jo).cases(), 0);
}

TEST_P(FollowRecord, an_assessment_grows_too_old_by_itself) {
  auto const order = start(people::SentenceKind::community);
  requirement(order, "F");
  needs("DRUG_MISUSE=SEVERE", 10, today());
  EXPECT_EQ(newest().tier, "D1");
  move_to("2024-07-17T09:00");  // 55 weeks to the day
  EXPECT_EQ(reweigh_due(ledger(), today()).changed, 0);
  move_to("2024-07-18T09:00");
  EXPECT_EQ(reweigh_due(ledger(), today()).changed, 1);
  EXPECT_EQ(newest().tier, "D2");
  EXPECT_EQ(newest().why, "The day changed what counts");
  EXPECT_EQ(officer(jo).workload(), 41);
}

TEST_P(FollowRecord, the_single_tier_stands_beside_it_from_its_first_day) {
  auto const order = start(people::SentenceKind::community);
  EXPECT_EQ(newest().single_tier, "");
  run_nightly(ledger(), today());
  move_to("2026-03-16T01:00");
  run_nightly(ledger(), today());
  EXPECT_EQ(newest().single_tier, "MISSING");
  EXPECT_EQ(newest().tier, "D0");
  EXPECT_EQ(shown_tier(order), "MISSING");
  EXPECT_EQ(weight()->points, 29);  // points exist for the two axes
  for (auto const kind : {PredictorKind::arp, PredictorKind::csrp})
    act(practitioner(), RecordPredictor{.person = amina(), .predictor = {.kind = kind, .score = "1.5", .type = ScoreType::is_dynamic, .dated = today(), .source = "OASys"}});
  EXPECT_EQ(newest().single_tier, "E");
  EXPECT_TRUE(newest().provisional);  // no level of risk of serious harm
  EXPECT_EQ(shown_tier(order), "E");
}

TEST_P(FollowRecord, the_single_tier_reads_the_mappa_category_and_says_when_there_is_none) {
  move_to("2026-03-16T09:00");
  auto const order = start(people::SentenceKind::licence);
  rosh(people::Rosh::high);
  for (auto const kind : {PredictorKind::arp, PredictorKind::csrp})
    act(practitioner(), RecordPredictor{.person = amina(), .predictor = {.kind = kind, .score = "1.5", .type = ScoreType::is_dynamic, .dated = today(), .source = "OASys"}});
  EXPECT_NE(newest().working.find("Not under MAPPA, risk of serious harm: high\ttier D"), std::string::npos) << newest().working;

  db().script("update sentence set mappa_level = 1");   // as it was recorded before there were categories
  EXPECT_EQ(reweigh_everybody(ledger(), "by hand").changed, 1);
  EXPECT_EQ(newest().single_tier, "C");
  EXPECT_NE(newest().working.find("Under MAPPA, risk of serious harm: high\ttier C"), std::string::npos) << newest().working;
  EXPECT_NE(newest().working.find("MAPPA category: not recorded\tread as having one"), std::string::npos) << newest().working;
  EXPECT_NE(newest().inputs.find("mappa_category=not recorded\n"), std::string::npos) << newest().inputs;

  act(practitioner(), people::ChangeSentence{.person = amina(), .id = order, .sentence = {.kind = people::SentenceKind::licence, .offence = "Common assault", .started = base::make_date(2023, 5, 1), .mappa_level = 1, .mappa_category = 4}});
  EXPECT_EQ(newest().single_tier, "C") << "a category never lowers it";
  EXPECT_NE(newest().working.find("MAPPA category 4, risk of serious harm: high\ttier C"), std::string::npos) << newest().working;
  EXPECT_EQ(newest().working.find("not recorded"), std::string::npos) << newest().working;
  EXPECT_NE(newest().inputs.find("MAPP/level=M1/category=M4@"), std::string::npos) << newest().inputs;
  EXPECT_EQ(newest().inputs.find("mappa_category="), std::string::npos) << newest().inputs;
}

TEST_P(FollowRecord, people_of_an_import_are_weighed_by_night) {
  amina();
  db().script("insert into sentence (person_id, kind, offence, started) select id, 'community', 'Theft', '2023-05-01' from person;");
  EXPECT_FALSE(weight());
  EXPECT_EQ(reweigh_due(ledger(), today()).changed, 1);
  EXPECT_EQ(weight()->points, 29);
  EXPECT_EQ(reweigh_everybody(ledger(), "by hand").changed, 0);
}

TEST_P(FollowRecord, bad_input_is_explained_and_nothing_is_kept) {
  auto const order = start(people::SentenceKind::community);
  auto const refused = [&](auto const& action, char const* field) { EXPECT_EQ(people::fields_of(ledger::perform(ledger(), practitioner(), action)), field); };
  auto const predictor = [&](Predictor one) {
    one.dated = one.dated == base::Date{} ? today() : one.dated;
    return RecordPredictor{.person = amina(), .predictor = one};
  };
  refused(predictor({.kind = PredictorKind::rsr, .score = "7,25", .source = "x"}), "score");
  refused(predictor({.kind = PredictorKind::rsr, .score = "101", .source = "x"}), "score");
  refused(predictor({.kind = PredictorKind::ogrs, .score = "12.5", .source = "x"}), "score");
  refused(predictor({.kind = PredictorKind::arp, .score = "12.5", .source = "x"}), "type");
  refused(predictor({.kind = PredictorKind::dc_srp, .score = "0.5", .source = "x"}), "band");
  refused(predictor({.kind = PredictorKind::dc_srp, .score = "0.5", .band = SexualBand::medium, .source = "x"}), "score");
  refused(predictor({.kind = PredictorKind::rsr, .score = "1", .dated = today() + std::chrono::days{1}, .source = "x"}), "dated");
  refused(predictor({.kind = PredictorKind::rsr, .score = "1"}), "source");
  refused(RecordNeeds{.person = amina(), .assessment = {.completed = today(), .source = "x"}}, "need-ACCOMMODATION");
  refused(RecordNeeds{.person = amina(), .assessment = {.completed = today(), .answers = "DRUG_MISUSE:some,none", .severities = "DRUG_MISUSE=SEVERE;ATTITUDES=SEVERE", .source = "x"}}, "need-DRUG_MISUSE");
  refused(AddRequirement{.person = amina(), .requirement = {.sentence = SentenceId{99}, .main_category = "F", .started = today()}}, "sentence");
  refused(AddRequirement{.person = amina(), .requirement = {.sentence = order, .main_category = "Q", .started = today()}}, "category");
  refused(RecordEnforcement{.person = amina(), .enforcement = {.outcome = "BRE77", .referred = today()}}, "outcome");
  EXPECT_EQ(read(senior(), [&](ledger::View& view) { return calculations_of(view, amina()).size(); }), 1u);
  EXPECT_FALSE(ledger::perform(ledger(), elsewhere(), predictor({.kind = PredictorKind::rsr, .score = "1", .source = "x"})));
}

}  // namespace
}  // namespace workload
