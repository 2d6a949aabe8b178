// The record's words mapped to what the rules read, and the working that is kept.
#include "workload/domain/need_text.hpp"
#include "workload/domain/requirement_category.hpp"
#include "workload/domain/tier_facts.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

using people::FlagCode;
using people::SentenceKind;

TierRules const& rules() { return workload_test::tier_rules(); }
base::Date day() { return base::make_date(2023, 6, 28); }
Order order(SentenceKind kind, int mappa = 0) { return {.id = SentenceId{1}, .kind = kind, .started = base::make_date(2023, 5, 1), .mappa_level = mappa}; }
TierFacts facts(SentenceKind kind, int mappa = 0) { return {.orders = {order(kind, mappa)}}; }
std::string tier(TierFacts const& of) { return two_axes_of(rules(), of, day()).text(); }
int protect(TierFacts const& of) { return two_axes_of(rules(), of, day()).protect_points; }

TEST(TierFacts, EveryFlagCountsAsTheRulesSay) {
  struct Row {
    FlagCode code;
    int points;
  };
  for (auto const& row : {Row{FlagCode::da_perpetrator, 0}, Row{FlagCode::da_history, 0}, Row{FlagCode::child_protection, 2}, Row{FlagCode::child_concerns, 2}, Row{FlagCode::risk_to_children, 2}, Row{FlagCode::stalking, 0},
                          Row{FlagCode::mappa, 0}, Row{FlagCode::adult_at_risk, 2}, Row{FlagCode::mental_health, 2}, Row{FlagCode::self_harm, 2}, Row{FlagCode::vulnerability, 2},
                          Row{FlagCode::public_interest, 2}, Row{FlagCode::street_gangs, 2}, Row{FlagCode::terrorism, 2}, Row{FlagCode::offender_management, 0}, Row{FlagCode::life_sentence, 0},
                          Row{FlagCode::unsupervised, 0}}) {
    auto one = facts(SentenceKind::community);
    one.flags = {{row.code, base::make_date(2023, 1, 1)}};
    EXPECT_EQ(protect(one), row.points) << people::label(row.code);
  }
}

TEST(TierFacts, PastTwoThirdsTheTierSaysSo) {
  auto one = facts(SentenceKind::licence);
  EXPECT_FALSE(tier(one).ends_with('S'));
  one.flags = {{FlagCode::unsupervised, base::make_date(2023, 1, 1)}};
  EXPECT_TRUE(tier(one).ends_with('S')) << tier(one);
}

TEST(TierFacts, MappaLevelIsThatOfTheOrdersInForce) {
  EXPECT_EQ(protect(facts(SentenceKind::licence, 1)), 5);
  EXPECT_EQ(protect(facts(SentenceKind::licence, 2)), 150);
  EXPECT_EQ(protect(facts(SentenceKind::licence, 3)), 150);
  auto ended = facts(SentenceKind::licence, 3);
  ended.orders.front().ended = day();
  EXPECT_EQ(protect(ended), 0);
  auto flagged = facts(SentenceKind::licence, 2);
  flagged.flags = {{FlagCode::mappa, base::make_date(2023, 6, 1)}};
  EXPECT_EQ(protect(flagged), 150);
  auto const registrations = registrations_of(rules().codes, flagged, day());
  ASSERT_EQ(registrations.size(), 1u);
  EXPECT_EQ(registrations.front().level, "M2");
  EXPECT_EQ(registrations.front().category, "M1");
}

TEST(TierFacts, MappaCategoryIsThatOfTheNewestOrderWithALevelAndNoOther) {
  auto const registration = [](TierFacts const& of) {
    auto const all = registrations_of(rules().codes, of, day());
    EXPECT_EQ(all.size(), 1u);
    return all.front();
  };
  struct Row {
    char const* what;
    std::vector<Order> orders;   // newest first
    char const* level;
    char const* category;
    bool assumed;
  };
  auto const under = [](int level, int category, std::optional<base::Date> ended = {}) {
    return Order{.id = SentenceId{1}, .kind = SentenceKind::licence, .started = base::make_date(2023, 5, 1), .ended = ended, .mappa_level = level, .mappa_category = category};
  };
  auto const gone = base::make_date(2023, 6, 1);
  for (auto const& row : {Row{"as recorded", {under(2, 3)}, "M2", "M3", false}, Row{"never recorded", {under(2, 0)}, "M2", "M1", true},
                          Row{"the newest", {under(1, 4), under(2, 1)}, "M2", "M4", false}, Row{"the newest, though an older has one", {under(1, 0), under(2, 1)}, "M2", "M1", true},
                          Row{"no level on the newest", {under(0, 0), under(1, 2)}, "M1", "M2", false}, Row{"an order that ended counts no more", {under(3, 4, gone), under(1, 2)}, "M1", "M2", false}})
    for (bool flagged : {false, true}) {
      TierFacts facts{.orders = row.orders};
      if (flagged) facts.flags = {{FlagCode::mappa, base::make_date(2023, 5, 2)}};
      auto const found = registration(facts);
      EXPECT_EQ(found.level, row.level) << row.what;
      EXPECT_EQ(found.category, row.category) << row.what;
      EXPECT_EQ(found.category_assumed, row.assumed) << row.what;
      EXPECT_EQ(registered(rules().codes, {found}).mappa_category_assumed, row.assumed) << row.what;
    }
}

TEST(TierFacts, AMappaFlagOutlastsTheOrderAndKeepsItsCategory) {
  auto one = facts(SentenceKind::licence, 2);
  one.orders.front().mappa_category = 1, one.orders.front().ended = day();
  EXPECT_TRUE(registrations_of(rules().codes, one, day()).empty());
  one.flags = {{FlagCode::mappa, base::make_date(2023, 5, 2)}};
  auto const still = registrations_of(rules().codes, one, day());
  EXPECT_EQ(still.front().level, "");
  EXPECT_EQ(still.front().category, "M1");
  EXPECT_FALSE(still.front().category_assumed);
  one.orders.clear();
  EXPECT_TRUE(registrations_of(rules().codes, one, day()).front().category_assumed) << "a flag alone";
}

TEST(TierFacts, ACustodialSentenceIsAMandateAndACommunityOneNeedsARequirement) {
  EXPECT_EQ(tier(facts(SentenceKind::custody)), "D2");
  EXPECT_EQ(tier(facts(SentenceKind::licence)), "D2");
  EXPECT_EQ(tier(facts(SentenceKind::pss)), "D2");
  EXPECT_EQ(tier(facts(SentenceKind::community)), "D0");
  EXPECT_EQ(tier(facts(SentenceKind::suspended)), "D0");
  for (auto const& category : requirement_categories) {
    auto one = facts(SentenceKind::community);
    one.requirements = {{.sentence = SentenceId{1}, .main_category = std::string(category.code), .restrictive = category.restrictive, .started = base::make_date(2023, 5, 1)}};
    bool const none = category.restrictive || category.code == "W" || category.code == "W1";
    EXPECT_EQ(tier(one), none ? "D0" : "D2") << category.label;
    one.requirements.front().terminated = day();
    EXPECT_EQ(tier(one), "D0") << category.label;
  }
}

TEST(TierFacts, CustodyComesBeforeLicenceBeforeCommunity) {
  TierFacts all{.orders = {order(SentenceKind::community), order(SentenceKind::licence), order(SentenceKind::custody)}};
  EXPECT_EQ(case_type_of(all, day()), CaseType::custody);
  all.orders.pop_back();
  EXPECT_EQ(case_type_of(all, day()), CaseType::license);
  all.orders.pop_back();
  EXPECT_EQ(case_type_of(all, day()), CaseType::community);
  all.orders.front().ended = day();
  EXPECT_FALSE(case_type_of(all, day()));
}

TEST(TierFacts, TheNewestScoreAndTheLaterReoffendingScoreCount) {
  auto one = facts(SentenceKind::licence);
  one.predictors = {{.kind = PredictorKind::rsr, .score = "2.99", .dated = base::make_date(2023, 6, 1)}, {.kind = PredictorKind::rsr, .score = "9", .dated = base::make_date(2023, 1, 1)},
                    {.kind = PredictorKind::ogrs, .score = "95", .dated = base::make_date(2023, 4, 1)}};
  EXPECT_EQ(protect(one), 0);
  one.assessment = NeedAssessment{.completed = base::make_date(2023, 5, 1), .severities = "ATTITUDES=SEVERE", .ogrs = 12};
  EXPECT_EQ(two_axes_of(rules(), one, day()).change_points, 4 + 1);
  one.assessment->completed = base::make_date(2023, 3, 1);
  EXPECT_EQ(two_axes_of(rules(), one, day()).change_points, 4 + 9);
}

TEST(TierFacts, AnswersComeBeforeSeveritiesByTheLimitsOfTheKindOfAssessment) {
  NeedAssessment kept{.answers = "ACCOMMODATION:yes,some,none,none", .severities = "ACCOMMODATION=NO_NEED"};
  EXPECT_EQ(assessed_needs(rules().change.needs, kept).needs.at(Need::accommodation), Severity::standard);  // 3 of 2 / 7
  kept.answers = "ACCOMMODATION:yes,significant,some,none";
  EXPECT_EQ(assessed_needs(rules().change.needs, kept).needs.at(Need::accommodation), Severity::standard);
  kept.san = true;
  EXPECT_EQ(assessed_needs(rules().change.needs, kept).needs.at(Need::accommodation), Severity::severe);    // 5 of 3 / 5
  kept.answers = "ACCOMMODATION:missing,unknown";
  EXPECT_EQ(assessed_needs(rules().change.needs, kept).needs.at(Need::accommodation), Severity::no_need);   // says nothing: what was recorded stands
}

TEST(TierFacts, WhatIsKeptReadsBack) {
  std::map<Need, Severity> const severities{{Need::drugs, Severity::severe}, {Need::attitudes, Severity::standard}};
  EXPECT_EQ(severities_from(text_of(severities)), severities);
  std::map<Need, std::vector<Answer>> const answers{{Need::drugs, {Answer::currently, Answer::yes}}, {Need::alcohol, {Answer::some}}};
  EXPECT_EQ(answers_from(text_of(answers)), answers);
  EXPECT_TRUE(severities_from("NONSENSE=SEVERE;DRUG_MISUSE;x").empty());
}

TEST(TierFacts, TheSingleTierStandsFromItsFirstDay) {
  auto one = facts(SentenceKind::licence);
  EXPECT_FALSE(work_out(rules(), one, base::make_date(2026, 3, 15)).single);
  auto const from = work_out(rules(), one, base::make_date(2026, 3, 16));
  ASSERT_TRUE(from.single);
  EXPECT_EQ(from.single_text(), "MISSING");
  one.predictors = {{.kind = PredictorKind::arp, .score = "50", .type = ScoreType::is_dynamic, .dated = day()}, {.kind = PredictorKind::csrp, .score = "3", .type = ScoreType::is_dynamic, .dated = day()},
                    {.kind = PredictorKind::dc_srp, .score = "0.5", .band = SexualBand::medium, .dated = day()}};
  EXPECT_EQ(work_out(rules(), one, base::make_date(2026, 3, 16)).single_text(), "ERROR");  // as the official calculation fails, never a low tier
  one.predictors.pop_back();
  EXPECT_EQ(work_out(rules(), one, base::make_date(2026, 3, 16)).single_text(), "C");
}

TEST(TierFacts, InWords) {
  EXPECT_EQ(tier_in_words("B2"), "protection level B, change level 2");
  EXPECT_EQ(tier_in_words("B2S"), "protection level B, change level 2, past the point of supervision");
  EXPECT_EQ(tier_in_words("MISSING"), "");
}

// A flag more never lowers protection.
RC_GTEST_PROP(TierFactsProperty, AFlagMoreNeverLowersProtection, ()) {
  auto const codes = base::Words<FlagCode>::table;
  auto one = facts(*rc::gen::element(SentenceKind::community, SentenceKind::licence, SentenceKind::custody), *rc::gen::inRange(0, 4));
  for (int left = *rc::gen::inRange(0, 5); left > 0; --left) one.flags.push_back({codes[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(codes.size())))].value, day() - std::chrono::days{*rc::gen::inRange(0, 900)}});
  auto const before = protect(one);
  one.flags.push_back({codes[static_cast<std::size_t>(*rc::gen::inRange<int>(0, static_cast<int>(codes.size())))].value, day()});
  RC_ASSERT(protect(one) >= before);
}

}  // namespace
}  // namespace workload
