// Invented scores: of the draw alone, within what the record takes, near one another.
#include "demonstration/domain/made_weight.hpp"
#include "demonstration/domain/sentences.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace demonstration_weight {
namespace {

using namespace demonstration;
using workload::PredictorKind;
using workload::SexualBand;

base::Date const day = base::make_date(2023, 6, 28);

workload::TierFacts facts_of(std::uint64_t seed, int shift, bool sexual, people::Sex sex = people::Sex::male) {
  base::Random random(seed);
  workload::TierFacts facts{.sex = sex};
  facts.orders = {{.id = workload::SentenceId{1}, .kind = people::SentenceKind::licence, .started = base::make_date(2022, 12, 1)}};
  auto draw = draw_case(random, facts, day);
  draw.sexual = sexual;
  fill(facts, draw, shift);
  return facts;
}
workload::Predictor const* of(workload::TierFacts const& facts, PredictorKind kind) {
  auto const found = std::ranges::find(facts.predictors, kind, &workload::Predictor::kind);
  return found == facts.predictors.end() ? nullptr : &*found;
}
double number(workload::Predictor const& of) { return std::stod(of.score); }

TEST(MadeWeight, ScoresOfTheSingleTierAreThoseThatAnAssessmentGives) {
  int without = 0;
  for (std::uint64_t seed = 1; seed <= 400; ++seed)
    for (int shift : {-999, 0, 999}) {
      auto const facts = facts_of(seed, shift, false);
      auto const* arp = of(facts, PredictorKind::arp);
      auto const* csrp = of(facts, PredictorKind::csrp);
      EXPECT_EQ(of(facts, PredictorKind::dc_srp), nullptr) << "no sexual offence is on the record";
      if (!arp || !csrp) {
        ++without;
        EXPECT_FALSE(facts.assessment);
        continue;
      }
      EXPECT_TRUE(number(*arp) > 0 && number(*arp) < 100) << arp->score;
      EXPECT_LE(number(*csrp), number(*of(facts, PredictorKind::rsr))) << "the serious one stays near the recidivism score";
      EXPECT_EQ(arp->type, facts.assessment ? workload::ScoreType::is_dynamic : workload::ScoreType::is_static);
      EXPECT_EQ(csrp->type, arp->type);
      EXPECT_EQ(arp->dated, of(facts, PredictorKind::rsr)->dated);
    }
  EXPECT_GT(without, 0) << "somebody is not scored yet";
  EXPECT_LT(without, 60);
}

TEST(MadeWeight, ASexualScoreStandsInItsBand) {
  std::set<SexualBand> seen;
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    auto const facts = facts_of(seed, 0, true);
    EXPECT_EQ(of(facts_of(seed, 0, true, people::Sex::female), PredictorKind::dc_srp), nullptr);
    EXPECT_TRUE(!facts.assessment || facts.assessment->sexual_offence);
    auto const* score = of(facts, PredictorKind::dc_srp);
    if (!score) continue;
    auto const band = number(*score) >= 5.31 ? SexualBand::very_high : number(*score) >= 2.11 ? SexualBand::high : number(*score) >= 0.60 ? SexualBand::medium : SexualBand::low;
    EXPECT_EQ(*score->band, band) << score->score;
    seen.insert(band);
  }
  EXPECT_EQ(seen.size(), 4u);
}

TEST(MadeWeight, WhoeverHasAMappaLevelHasACategoryThatFitsTheOffence) {
  base::Random random(2023);
  std::map<int, int> categories;
  for (int i = 0; i < 4000; ++i)
    for (auto const& sentence : draw_sentences(random, {}, day)) {
      EXPECT_EQ(sentence.mappa_level > 0, sentence.mappa_category > 0);
      if (sentence.mappa_level == 0) continue;
      ++categories[sentence.mappa_category];
      EXPECT_EQ(sentence.mappa_category == 1, is_sexual(sentence.offence)) << sentence.offence;
      EXPECT_FALSE(sentence.mappa_level == 1 && sentence.mappa_category == 3) << "the third category is managed at level 2 or 3";
    }
  EXPECT_EQ(categories.size(), 3u) << "nobody is made up for terrorism";
}

}  // namespace
}  // namespace demonstration_weight
