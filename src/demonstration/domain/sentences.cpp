#include "demonstration/domain/sentences.hpp"

#include "base/calendar.hpp"
#include "demonstration/domain/day.hpp"

#include <array>

namespace demonstration {
namespace {

using people::Sentence;
using people::SentenceKind;
using std::chrono::days;

// The MAPPA category under which whoever is managed for it would be; for the rest an earlier conviction counts.
enum class Harm { sexual = 1, violent = 2, other = 3 };
struct Offence {
  std::string_view text;
  bool da;
  bool child;
  Harm harm;
  unsigned weight;
};
constexpr auto offences = [] {
  using enum Harm;
  return std::array{
      Offence{"Common assault on a partner", true, false, violent, 10}, Offence{"Assault occasioning actual bodily harm (domestic)", true, false, violent, 8},
      Offence{"Controlling or coercive behaviour", true, false, violent, 4}, Offence{"Breach of a non-molestation order", true, false, other, 3},
      Offence{"Stalking involving fear of violence", true, false, violent, 2}, Offence{"Criminal damage (domestic)", true, false, other, 3},
      Offence{"Assault by beating of an emergency worker", false, false, violent, 4}, Offence{"Affray", false, false, violent, 4},
      Offence{"Burglary of a dwelling", false, false, other, 7}, Offence{"Theft from a shop", false, false, other, 9},
      Offence{"Possession of a class A drug with intent to supply", false, false, other, 10}, Offence{"Production of cannabis", false, false, other, 3},
      Offence{"Driving while disqualified", false, false, other, 6}, Offence{"Driving with excess alcohol", false, false, other, 6},
      Offence{"Dangerous driving", false, false, other, 4}, Offence{"Possession of a bladed article", false, false, other, 5},
      Offence{"Robbery", false, false, violent, 4}, Offence{"Fraud by false representation", false, false, other, 4},
      Offence{"Wounding without intent", false, false, violent, 3}, Offence{"Harassment", false, false, other, 3},
      Offence{"Possession of indecent images of children", false, true, sexual, 2}, Offence{"Cruelty to a person under 16", false, true, violent, 1},
      Offence{"Sexual assault", false, false, sexual, 2}, Offence{"Failure to comply with notification requirements", false, false, sexual, 1},
  };
}();
constexpr auto offence_weights = [] {
  std::array<unsigned, offences.size()> weights{};
  for (std::size_t i = 0; i < offences.size(); ++i) weights[i] = offences[i].weight;
  return weights;
}();

constexpr std::array courts{"Liverpool Crown Court", "Liverpool, Knowsley and St Helens Magistrates’ Court", "Sefton Magistrates’ Court",
                            "Wirral Magistrates’ Court", "Manchester Crown Court", "Chester Crown Court"};
constexpr std::array requirements{"Rehabilitation activity, 20 days", "Unpaid work, 120 hours", "Rehabilitation activity, 30 days; Building Better Relationships",
                                  "Unpaid work, 80 hours; rehabilitation activity, 15 days", "Drug rehabilitation, 6 months", "Alcohol abstinence monitoring, 90 days",
                                  "Curfew, 12 weeks; rehabilitation activity, 10 days", "Mental health treatment, 12 months"};

struct KindRow {
  SentenceKind kind;
  unsigned weight;
  std::array<int, 3> months;   // how long such an order runs
};
constexpr std::array kinds{
    KindRow{SentenceKind::community, 40, {12, 18, 24}}, KindRow{SentenceKind::suspended, 22, {18, 24, 24}},
    KindRow{SentenceKind::licence, 26, {12, 20, 36}},   KindRow{SentenceKind::pss, 5, {12, 12, 12}},
    KindRow{SentenceKind::custody, 5, {18, 30, 48}},    KindRow{SentenceKind::pre_sentence, 2, {1, 1, 1}},
};
constexpr std::array<unsigned, kinds.size()> kind_weights{40, 22, 26, 5, 5, 2};

// Nobody of the third category is managed at the first level: there the rest count as violent, by what they did before.
int mappa_category(Harm harm, int level) {
  if (level == 0) return 0;
  return static_cast<int>(harm == Harm::other && level == 1 ? Harm::violent : harm);
}

void set_offence(base::Random& random, Sentence& sentence) {
  auto const& offence = offences[random.weighted(offence_weights)];
  sentence.offence = offence.text;
  sentence.offence_da = offence.da;
  sentence.offence_child = offence.child;
  sentence.da_identifier = offence.da && random.chance(3, 5);
  sentence.court = random.pick(courts);
  if (sentence.kind == SentenceKind::community || sentence.kind == SentenceKind::suspended) sentence.requirements = random.pick(requirements);
  if (sentence.kind == SentenceKind::licence || sentence.kind == SentenceKind::custody) sentence.mappa_level = random.chance(1, 12) ? 2 : random.chance(1, 4) ? 1 : 0;
  sentence.mappa_category = mappa_category(offence.harm, sentence.mappa_level);
}

base::Date months_after(base::Date day, int months) { return day + days{months * 61 / 2}; }

void set_report(base::Random& random, Sentence& sentence, base::Date day) {
  sentence.started = day - days{random.between(2, 12)};
  sentence.ends.reset();
  auto const hearing = base::working_calendar(base::Nation::england_and_wales).add_working_days(day, random.between(3, 15));
  sentence.hearing_at = at(hearing, 10);
}

Sentence draw_order(base::Random& random, SentenceWanted const& wanted, base::Date day) {
  Sentence order;
  do order.kind = kinds[random.weighted(kind_weights)].kind;
  while ((wanted.ended || wanted.settled) && order.kind == SentenceKind::pre_sentence);
  auto const& row = *std::ranges::find(kinds, order.kind, &KindRow::kind);
  set_offence(random, order);
  if (order.kind == SentenceKind::pre_sentence) return set_report(random, order, day), order;
  int const months = wanted.settled ? std::max(24, row.months[2]) : random.pick(row.months);
  auto const length = months * 61 / 2;
  if (wanted.ended) {
    order.ended = day - days{random.between(9, 130)};
    order.started = *order.ended - days{length};
  } else {
    order.started = day - days{wanted.settled ? random.between(length / 2, length - 20) : random.between(6, length - 20)};
  }
  order.ends = months_after(order.started, months);
  if (order.kind == SentenceKind::licence) order.release_date = order.started;
  if (order.kind == SentenceKind::custody) order.release_date = *order.ends;
  return order;
}

}  // namespace

bool is_sexual(std::string_view offence) {
  auto const found = std::ranges::find(offences, offence, &Offence::text);
  return found != offences.end() && found->harm == Harm::sexual;
}

std::vector<Sentence> draw_sentences(base::Random& random, SentenceWanted const& wanted, base::Date day) {
  std::vector<Sentence> all{draw_order(random, wanted, day)};
  if (wanted.age > 22 && random.chance(3, 10)) {
    Sentence before;
    before.kind = random.chance(2, 3) ? SentenceKind::community : SentenceKind::licence;
    set_offence(random, before);
    before.started = all.front().started - days{random.between(500, 1400)};
    before.ends = before.ended = before.started + days{random.between(300, 480)};
    all.push_back(before);
  }
  return all;
}

}  // namespace demonstration
