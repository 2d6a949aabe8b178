#include "demonstration/domain/made_weight.hpp"

#include "base/text.hpp"
#include "workload/domain/need_text.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using namespace workload;
using std::chrono::days;

constexpr std::array sections{Need::accommodation, Need::education, Need::relationships, Need::lifestyle, Need::drugs, Need::alcohol, Need::thinking, Need::attitudes};

constexpr int hardest = 999;

// So much of the way to the hardest, or to the easiest: people stay in their order.
int bent(int place, int shift) { return place + (shift >= 0 ? hardest - place : place) * shift / hardest; }

// A score of per cent in hundredths: 725 is "7.25".
std::string per_cent(int hundredths) { return fmt::format("{}.{:02}", hundredths / 100, hundredths % 100); }

// From the score of ten thousand: half below 3, a third to 7, the rest above.
int rsr(int place, int hundredths) {
  int const whole = place < 520 ? place / 180 : place < 820 ? 3 + (place - 520) / 76 : 7 + (place - 820) / 30;
  return whole * 100 + hundredths;
}

// The predictors of the single tier, near the scores that the two axes read, with the drawn places of two needs for the difference.
int arp(int ogrs, CaseDraw const& draw) { return std::clamp(ogrs * 100 + (draw.sections[4] - 500) * 3 + draw.hundredths, 150, 9850); }
int csrp(int serious, CaseDraw const& draw) { return serious * (20 + draw.sections[5] * 80 / 1000) / 100; }   // a fifth of it to all of it

// Points of the predictor reach these scores: 22 0.60%, 30 2.11%, 36 5.31%; bands begin there (hmpps-tier).
struct Sexual {
  SexualBand band;
  int from, to;   // hundredths
  int places;     // up to this place
};
constexpr std::array sexual_scores{Sexual{SexualBand::low, 8, 60, 450}, Sexual{SexualBand::medium, 60, 211, 750}, Sexual{SexualBand::high, 211, 531, 920},
                                   Sexual{SexualBand::very_high, 531, 900, 1000}};
Predictor dc_srp(int place, CaseDraw const& draw) {
  int const drawn = (place + draw.sections[6]) / 2;
  auto const& row = *std::ranges::find_if(sexual_scores, [&](Sexual const& each) { return drawn < each.places; });
  return {.kind = PredictorKind::dc_srp, .score = per_cent(row.from + (row.to - row.from) * draw.hundredths / 100), .band = row.band, .dated = draw.dated, .source = "Invented"};
}

int ogrs(int place) { return 6 + place * 84 / 1000; }

// Dynamic once there was a full assessment to work them out from; a few were never scored for the single tier. Points are of the
// two axes alone, so that a plan which asks for hard cases (few people for many officers) makes nobody harder here.
void add_single_scores(TierFacts& facts, CaseDraw const& draw, int shift) {
  if (!draw.assessed && draw.hundredths < 10) return;
  int const place = bent(draw.score, std::min(shift, 0));
  auto const type = draw.assessed ? ScoreType::is_dynamic : ScoreType::is_static;
  facts.predictors.push_back({.kind = PredictorKind::arp, .score = per_cent(arp(ogrs(place), draw)), .type = type, .dated = draw.dated, .source = "Invented"});
  facts.predictors.push_back({.kind = PredictorKind::csrp, .score = per_cent(csrp(rsr(place, draw.hundredths), draw)), .type = type, .dated = draw.dated, .source = "Invented"});
  if (draw.sexual && facts.sex != people::Sex::female) facts.predictors.push_back(dc_srp(place, draw));   // it is made for men alone
}

Severity severity(int place, int drawn) {
  int const severe = 20 + place * 330 / 1000;
  if (drawn < severe) return Severity::severe;
  return drawn < severe + 400 ? Severity::standard : Severity::no_need;
}

struct Word {
  std::string_view in_text;
  std::string_view category;
  bool restrictive;
};
constexpr std::array words{Word{"rehabilitation activity", "F", false}, Word{"unpaid work", "W", false}, Word{"building better relationships", "PROGRAMME", false}, Word{"drug rehabilitation", "DRUGS", false},
                           Word{"alcohol abstinence", "ABSTINENCE", true}, Word{"curfew", "CURFEW", true}, Word{"mental health", "MENTAL_HEALTH", false}};

base::Date not_after(base::Date day, base::Date last) { return std::min(day, last); }

}  // namespace

CaseDraw draw_case(base::Random& random, TierFacts const& facts, base::Date day) {
  CaseDraw draw{.score = static_cast<int>(random.below(1000)), .needs = static_cast<int>(random.below(1000)), .hundredths = static_cast<int>(random.below(100))};
  for (auto& each : draw.sections) each = static_cast<int>(random.below(1000));
  auto const began = facts.orders.empty() ? day - days{60} : facts.orders.front().started;
  draw.dated = not_after(began + days{random.between(3, 30)}, day - days{1});
  bool const assessed = random.chance(5, 6);
  auto const completed = std::max(began + days{random.between(12, 40)}, day - days{random.between(20, 400)});  // some grew older than 55 weeks
  if (assessed && completed < day) draw.assessed = completed;
  draw.parenting = random.chance(1, 4), draw.impulsive = random.chance(1, 3);
  draw.breached = random.chance(1, 14);
  draw.breached_on = day - days{random.between(10, 600)};
  return draw;
}

void fill(TierFacts& facts, CaseDraw const& draw, int shift) {
  int const score = bent(draw.score, shift), needs = bent(draw.needs, shift);
  facts.predictors = {{.kind = PredictorKind::rsr, .score = per_cent(rsr(score, draw.hundredths)), .type = ScoreType::is_dynamic, .dated = draw.dated, .source = "Invented"},
                      {.kind = PredictorKind::ogrs, .score = std::to_string(ogrs(score)), .type = ScoreType::is_static, .dated = draw.dated, .source = "Invented"}};
  add_single_scores(facts, draw, shift);
  facts.assessment.reset();
  if (!draw.assessed) return;
  std::map<Need, Severity> found;
  for (std::size_t i = 0; i < sections.size(); ++i) found.emplace(sections[i], severity(needs, draw.sections[i]));
  facts.assessment = NeedAssessment{.completed = *draw.assessed, .severities = text_of(found), .parenting = draw.parenting ? Answer::yes : Answer::no, .impulsivity = draw.impulsive ? Answer::some : Answer::none,
                                    .temper = draw.impulsive ? Answer::some : Answer::none, .ogrs = ogrs(score), .sexual_offence = draw.sexual, .source = "Invented"};
}

std::vector<KeptRequirement> requirements_from(std::string_view text, SentenceId sentence, base::Date started) {
  auto const lower = base::ascii_lower(text);
  std::vector<KeptRequirement> all;
  for (auto const& each : words)
    if (lower.find(each.in_text) != lower.npos) all.push_back({.sentence = sentence, .main_category = std::string(each.category), .restrictive = each.restrictive, .started = started});
  return all;
}

}  // namespace demonstration
