#include "workload/domain/single_tier.hpp"
#include "workload/domain/why_tier.hpp"
#include "workload/rules.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace workload {
namespace {

TierRules const& rules() { return workload_test::tier_rules(); }
Decimal of(std::string_view text) { return Decimal::from(text).value(); }
base::Date const today = base::make_date(2026, 8, 17);

SingleTierInputs scored(std::string_view arp, std::string_view csrp) {
  return {.today = today,
          .active_event = true,
          .predictors = {.arp = of(arp), .arp_type = ScoreType::is_dynamic, .csrp = of(csrp), .csrp_type = ScoreType::is_dynamic},
          .registered = {.rosh = Rosh::low}};
}
SingleTier tier_of(SingleTierInputs const& inputs) { return single_tier(rules(), inputs).value(); }
char letter(Tier tier) { return base::word(tier)[0]; }

TEST(WorkloadSingleTier, TheReoffendingTableAtEveryLimit) {
  std::array const arp{"90", "75", "50", "25", "15", "0"}, below_arp{"100", "89.99", "74.99", "49.99", "24.99", "14.99"};
  std::array const csrp{"6.9", "3.0", "1.0", "0.5", "0.0"}, below_csrp{"99.99", "6.89", "2.99", "0.99", "0.49"};
  std::array const table{"AABBBB", "ABCCCC", "BCDEEE", "CDEEFF", "DDEFFG"};
  for (std::size_t row = 0; row < csrp.size(); ++row)
    for (std::size_t column = 0; column < arp.size(); ++column) {
      EXPECT_EQ(letter(tier_of(scored(arp[column], csrp[row])).tier), table[row][column]) << arp[column] << " " << csrp[row];
      EXPECT_EQ(letter(tier_of(scored(below_arp[column], below_csrp[row])).tier), table[row][column]) << below_arp[column] << " " << below_csrp[row];
    }
}

TEST(WorkloadSingleTier, NoEventAndNoScoresComeBeforeEveryStep) {
  auto inputs = scored("90", "6.9");
  inputs.registered = {.rosh = Rosh::very_high, .mappa_category = "M1"};
  inputs.active_event = false;
  EXPECT_EQ(tier_of(inputs).tier, Tier::not_supervised);
  inputs.active_event = true;
  inputs.predictors.csrp.reset();
  EXPECT_EQ(tier_of(inputs).tier, Tier::missing);
  EXPECT_FALSE(tier_of(inputs).provisional.any());
}

TEST(WorkloadSingleTier, SexualReoffending) {
  struct Case {
    char const* score;
    SexualBand band;
    char const* tier;
  };
  for (auto const& [score, band, tier] :
       {Case{"0.01", SexualBand::very_high, "A"}, Case{"0.5", SexualBand::high, "B"}, Case{"3.36", SexualBand::medium, "C"}, Case{"3.35", SexualBand::medium, "D"},
        Case{"2.11", SexualBand::medium, "D"}, Case{"2.10", SexualBand::medium, "C"}, Case{"1.12", SexualBand::medium, "C"}, Case{"1.11", SexualBand::medium, "D"},
        Case{"0.60", SexualBand::medium, "D"}, Case{"0.59", SexualBand::medium, "fails"}, Case{"9", SexualBand::low, "E"},
        Case{"9", SexualBand::not_applicable, "G"}, Case{"0", SexualBand::very_high, "G"}}) {
    auto inputs = scored("0", "0");
    inputs.predictors.dc_srp = of(score);
    inputs.predictors.dc_srp_band = band;
    auto const result = single_tier(rules(), inputs);
    EXPECT_EQ(result ? base::word(result->tier) : "fails", tier) << score << " " << base::word(band);
  }
}

TEST(WorkloadSingleTier, MappaAndRisk) {
  std::array const levels{Rosh::very_high, Rosh::high, Rosh::medium, Rosh::low, Rosh::not_assessed};
  for (std::size_t i = 0; i < levels.size(); ++i) {
    auto inputs = scored("0", "0");
    inputs.registered = {.rosh = levels[i], .mappa_category = "M4"};
    EXPECT_EQ(letter(tier_of(inputs).tier), "ACDEE"[i]);
    inputs.registered.mappa_category.reset();
    EXPECT_EQ(letter(tier_of(inputs).tier), "CDGGG"[i]);
  }
}

TEST(WorkloadSingleTier, LifersByTheirRelease) {
  auto inputs = scored("0", "0");
  inputs.registered.lifer = true;
  EXPECT_EQ(tier_of(inputs).tier, Tier::g);  // never released
  struct Case {
    base::Date release;
    Tier tier;
  };
  for (auto const& [release, tier] : {Case{base::make_date(2025, 8, 17), Tier::b}, Case{base::make_date(2025, 8, 16), Tier::d},
                                      Case{base::make_date(2021, 8, 17), Tier::d}, Case{base::make_date(2021, 8, 16), Tier::e}, Case{today, Tier::b}}) {
    inputs.release = release;
    EXPECT_EQ(tier_of(inputs).tier, tier) << base::iso(release);
  }
  EXPECT_EQ(years_before(base::make_date(2028, 2, 29), 1), base::make_date(2027, 2, 28));
}

TEST(WorkloadSingleTier, Floors) {
  for (auto const& [fact, tier] : {std::pair{&Registered::domestic_abuse, Tier::e}, {&Registered::stalking, Tier::f}, {&Registered::child_protection, Tier::f}}) {
    auto inputs = scored("0", "0");
    inputs.registered.*fact = true;
    EXPECT_EQ(tier_of(inputs).tier, tier);
  }
  auto inputs = scored("0", "0");
  inputs.sexual_offence = true;
  EXPECT_EQ(tier_of(inputs).tier, Tier::e);
}

TEST(WorkloadSingleTier, StaticScoresAreSettledByWhatTheScoresCouldGiveAtMost) {
  auto const static_scores = [](ScoreType arp, ScoreType csrp, StepTiers steps) {
    auto predictors = scored("25", "0.5").predictors;
    predictors.arp_type = arp, predictors.csrp_type = csrp;
    return provisional(rules().single, {.rosh = Rosh::medium}, predictors, steps).any();
  };
  auto const s = ScoreType::is_static, d = ScoreType::is_dynamic, n = ScoreType::not_known;
  EXPECT_TRUE(static_scores(s, s, {{Step::reoffending, Tier::a}, {Step::mappa_rosh, Tier::b}}));
  EXPECT_FALSE(static_scores(s, s, {{Step::mappa_rosh, Tier::a}}));
  EXPECT_TRUE(static_scores(s, d, {{Step::mappa_rosh, Tier::d}}));  // 0.5: at most C
  EXPECT_FALSE(static_scores(s, d, {{Step::mappa_rosh, Tier::c}}));
  EXPECT_TRUE(static_scores(d, s, {{Step::mappa_rosh, Tier::c}}));  // 25: at most B
  EXPECT_FALSE(static_scores(d, s, {{Step::mappa_rosh, Tier::b}}));
  EXPECT_FALSE(static_scores(n, n, {}));
  EXPECT_TRUE(static_scores(s, n, {}));
}

TEST(WorkloadSingleTier, AMissingLevelOfRiskIsSettledWithoutMappaAndRisk) {
  auto const missing = [](bool mappa, ScoreType type, StepTiers steps) {
    auto predictors = scored("90", "6.9").predictors;
    predictors.arp_type = predictors.csrp_type = type;
    Registered facts;
    if (mappa) facts.mappa_category = "M1";
    return provisional(rules().single, facts, predictors, steps).missing_rosh;
  };
  EXPECT_TRUE(missing(true, ScoreType::is_dynamic, {{Step::mappa_rosh, Tier::a}, {Step::reoffending, Tier::b}}));
  EXPECT_FALSE(missing(true, ScoreType::is_dynamic, {{Step::reoffending, Tier::a}}));
  EXPECT_TRUE(missing(false, ScoreType::is_dynamic, {{Step::reoffending, Tier::d}}));
  EXPECT_FALSE(missing(false, ScoreType::is_dynamic, {{Step::reoffending, Tier::c}}));
  EXPECT_TRUE(missing(false, ScoreType::not_known, {{Step::reoffending, Tier::a}}));
  EXPECT_FALSE(missing(false, ScoreType::not_known, {{Step::lifer_ipp, Tier::b}}));
}

TEST(WorkloadSingleTier, TheModelOfTheDay) {
  EXPECT_EQ(rules().model_on(base::make_date(2023, 6, 28)), Model::v2);
  EXPECT_EQ(rules().model_on(base::make_date(2026, 3, 15)), Model::v2);
  EXPECT_EQ(rules().model_on(base::make_date(2026, 3, 16)), Model::v3);
}

TEST(WorkloadSingleTier, TheReasonsBeginWithTheHighest) {
  auto inputs = scored("0", "0");
  inputs.registered = {.stalking = true};
  inputs.predictors.csrp_type = ScoreType::is_static;
  inputs.sexual_offence = true;
  auto const reasons = why(inputs, tier_of(inputs));
  ASSERT_EQ(reasons.size(), 5u);
  EXPECT_EQ(reasons[0].what, "Has committed a sexual offence");
  EXPECT_EQ(reasons[0].gives, "tier E");
  EXPECT_EQ(reasons[3].what, "A reoffending score is static");
  EXPECT_EQ(reasons[4].what, "Risk of serious harm is not yet assessed");
  EXPECT_EQ(why(inputs, SingleTier{.tier = Tier::missing}).front().what, "A reoffending score is missing");
}

TEST(WorkloadSingleTier, TheReasonsSayOfWhichMappaCategoryOrThatItWasAssumed) {
  auto inputs = scored("0", "0");
  inputs.registered = {.rosh = Rosh::high, .mappa_category = "M3"};
  EXPECT_EQ(why(inputs, tier_of(inputs)).front().what, "MAPPA category 3, risk of serious harm: high");
  inputs.registered.mappa_category_assumed = true;
  auto const assumed = why(inputs, tier_of(inputs));
  EXPECT_EQ(assumed.front().what, "Under MAPPA, risk of serious harm: high");
  EXPECT_EQ(assumed.front().gives, "tier C");
  EXPECT_EQ(assumed.back().what, "MAPPA category: not recorded");
  EXPECT_EQ(assumed.back().gives, "read as having one");
  inputs.registered = {.rosh = Rosh::high};
  EXPECT_EQ(why(inputs, tier_of(inputs)).front().what, "Not under MAPPA, risk of serious harm: high");
}

RC_GTEST_PROP(WorkloadSingleTier, AFactMoreNeverLowersTheTier, (bool lifer, bool abuse, bool stalking, bool child, bool offence)) {
  auto const score = [] { return Decimal(*rc::gen::inRange(0, 101)); };
  SingleTierInputs without{.today = today, .predictors = {.arp = score(), .csrp = score()}};
  auto with = without;
  with.registered = {.lifer = lifer, .domestic_abuse = abuse, .stalking = stalking, .child_protection = child};
  with.release = today - std::chrono::days{*rc::gen::inRange(0, 4000)};
  with.sexual_offence = offence;
  RC_ASSERT(tier_of(with).tier >= tier_of(without).tier);
}

RC_GTEST_PROP(WorkloadSingleTier, AHigherScoreNeverLowersTheTier, ()) {
  auto const arp = *rc::gen::inRange(0, 100), csrp = *rc::gen::inRange(0, 100), more = *rc::gen::inRange(0, 50);
  auto const tier = [](int a, int c) { return tier_of({.today = today, .predictors = {.arp = Decimal(a), .csrp = Decimal(c) * of("0.1")}}).tier; };
  RC_ASSERT(tier(arp + more, csrp) >= tier(arp, csrp));
  RC_ASSERT(tier(arp, csrp + more) >= tier(arp, csrp));
}

}  // namespace
}  // namespace workload
