#include "demonstration/domain/made_person.hpp"

#include "demonstration/domain/day.hpp"
#include "demonstration/domain/family.hpp"
#include "demonstration/domain/identifiers.hpp"
#include "demonstration/domain/sentences.hpp"

#include <array>

namespace demonstration {
namespace {

using people::FlagCode;
using people::Rosh;
using std::chrono::days;

int draw_age(base::Random& random) {
  static constexpr std::array<std::pair<int, int>, 5> bands{{{18, 24}, {25, 34}, {35, 44}, {45, 54}, {55, 76}}};
  static constexpr std::array<unsigned, 5> shares{14, 34, 29, 15, 8};
  auto const [youngest, oldest] = bands[random.weighted(shares)];
  return static_cast<int>(random.between(youngest, oldest));
}

void draw_names(base::Random& random, MadePerson& made, NameSet const& origin, bool female) {
  auto const name = draw_name(random, origin, female);
  made.person.forenames = name.forenames;
  made.person.surname = name.surname;
  if (random.chance(1, 15)) {
    auto const other = draw_name(random, origin, female).forenames;
    made.person.preferred_name = other.substr(0, other.find(' '));
  }
  if (female && random.chance(1, 4))
    made.aliases.push_back({.surname = draw_name(random, origin, true).surname, .forenames = name.forenames, .kind = people::AliasKind::previous_name});
  if (random.chance(1, 9)) {
    auto const other = draw_name(random, origin, female);
    made.aliases.push_back({.surname = random.chance(1, 2) ? other.surname : name.surname, .forenames = other.forenames, .kind = people::AliasKind::also_known_as});
  }
}

// From the offences and a draw; not yet assessed only while the order is young.
Rosh draw_rosh(base::Random& random, MadePerson const& made) {
  static constexpr std::array levels{Rosh::low, Rosh::medium, Rosh::high, Rosh::very_high};
  static constexpr std::array<unsigned, 4> usual{38, 49, 12, 1}, grave{10, 55, 31, 4};
  auto const& order = made.order();
  auto const since = (the_day() - order.started).count();
  if (order.kind == people::SentenceKind::pre_sentence || since < 21 || random.chance(1, 30)) return Rosh::not_assessed;
  return levels[random.weighted(order.offence_da || order.offence_child ? grave : usual)];
}

std::string tier_of(base::Random& random, Rosh level, int mappa) {
  static constexpr std::array<char, 5> protect{'D', 'D', 'C', 'B', 'A'};  // by level, not assessed first
  if (level == Rosh::not_assessed) return {};
  char const letter = mappa >= 2 ? 'A' : protect[static_cast<std::size_t>(level)];
  return std::string{letter, static_cast<char>('0' + random.below(4))};
}

void draw_flags(base::Random& random, MadePerson& made) {
  bool const abuse = std::ranges::any_of(made.sentences, &people::Sentence::offence_da);
  bool const child = std::ranges::any_of(made.sentences, &people::Sentence::offence_child);
  auto const since = made.order().started;
  auto const add = [&](FlagCode code, bool now) {
    people::Flag flag{.code = code, .started = since + days{random.between(0, 20)}};
    if (flag.started >= the_day()) flag.started = since;
    if (!now) flag.ended = flag.started + days{random.between(60, 200)};
    if (flag.ended && *flag.ended > the_day()) flag.ended.reset();
    made.flags.push_back(flag);
  };
  if (abuse && random.chance(3, 4)) add(FlagCode::da_perpetrator, true);
  if (!abuse && random.chance(1, 8)) add(FlagCode::da_history, random.chance(5, 6));
  if (!made.children.empty() && random.chance(1, 9)) add(FlagCode::child_protection, random.chance(4, 5));
  if (!made.children.empty() && random.chance(1, 6)) add(FlagCode::child_concerns, random.chance(4, 5));
  if (child || random.chance(1, 40)) add(FlagCode::risk_to_children, true);
  if (abuse && random.chance(1, 15)) add(FlagCode::stalking, true);
  if (std::ranges::any_of(made.sentences, [](auto const& s) { return s.mappa_level > 0; })) add(FlagCode::mappa, true);
}

void draw_levels(base::Random& random, MadePerson& made) {
  made.person.rosh = draw_rosh(random, made);
  if (made.person.rosh == Rosh::not_assessed) return;
  auto const decided = std::min(made.order().started + days{random.between(15, 40)}, the_day() - days{2});
  if (made.person.rosh > Rosh::low && random.chance(1, 8)) made.levels.push_back({static_cast<Rosh>(static_cast<int>(made.person.rosh) - 1), decided - days{random.between(5, 14)}});
  made.levels.push_back({made.person.rosh, decided});
}

}  // namespace

MadePerson draw_person(base::Random& random, Wanted const& wanted, Pdu const& pdu, World const& world) {
  MadePerson made;
  auto const& origin = draw_origin(random);
  bool const female = random.chance(11, 100);
  int const age = draw_age(random);
  made.person.crn = crn_of(wanted.nth);
  made.person.sex = random.chance(1, 300) ? people::Sex::other : female ? people::Sex::female : people::Sex::male;
  made.person.birth_date = the_day() - days{age * 365 + age / 4 + random.between(1, 360)};
  if (random.chance(1, 400)) made.person.birth_date.reset();
  made.person.source = people::Source::generated;
  draw_names(random, made, origin, female);
  made.sentences = draw_sentences(random, {.ended = wanted.order_ended, .settled = wanted.settled, .age = age}, the_day());
  bool const prison = std::ranges::any_of(made.sentences, [](auto const& s) { return s.kind == people::SentenceKind::licence || s.kind == people::SentenceKind::custody || s.kind == people::SentenceKind::pss; });
  made.identifiers = draw_identifiers(random, 2023 - static_cast<int>(random.between(0, std::max(0, age - 15))), prison, the_day());
  draw_addresses(random, made, pdu, world);
  draw_links(random, made, origin);
  draw_children(random, made, wanted.children, origin, pdu, world);
  draw_flags(random, made);
  draw_levels(random, made);
  for (auto& sentence : made.sentences)
    if (people::is_order(sentence.kind)) sentence.tier = tier_of(random, made.person.rosh, sentence.mappa_level);
  made.recorded_at = at(std::min(made.order().started, the_day() - days{2}), 11);
  return made;
}

}  // namespace demonstration
