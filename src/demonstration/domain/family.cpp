#include "demonstration/domain/family.hpp"

#include "demonstration/domain/addresses.hpp"
#include "demonstration/domain/day.hpp"

#include <array>

namespace demonstration {
namespace {

using people::Address;
using people::AddressKind;
using people::Child;
using people::ContactKind;
using people::Link;
using people::Relation;
using people::Victim;
using std::chrono::days;

// Where people of Merseyside come from and have family besides: Greater Manchester, Cheshire, Lancashire.
constexpr std::array neighbours{"E08000003", "E08000010", "E08000006", "E06000007", "E06000006", "E06000050", "E10000017"};

// Other authorities of the unit's own police force.
std::vector<Area const*> around(Pdu const& pdu, World const& world) {
  std::vector<Area const*> found;
  for (auto const& [code, area] : world.areas)
    if (area.force == pdu.areas.front().force && std::ranges::none_of(pdu.areas, [&](Area const& own) { return own.code == code; })) found.push_back(&area);
  return found;
}

// Families live about: mostly in an authority beside the unit's own, now and then anywhere in the country.
Area const& near(base::Random& random, Pdu const& pdu, World const& world) {
  auto const same_force = around(pdu, world);
  if (pdu.areas.front().force == "05" && random.chance(4, 10)) {
    auto const found = world.areas.find(random.pick(neighbours));
    if (found != world.areas.end()) return found->second;
  }
  if (!random.chance(1, 8)) return same_force.empty() ? random.pick(pdu.areas) : *random.pick(same_force);
  auto at = world.areas.begin();
  std::advance(at, static_cast<std::ptrdiff_t>(random.below(world.areas.size())));
  return at->second;
}

Area const& home_area(base::Random& random, Pdu const& pdu) { return random.pick(pdu.areas); }

Address in_area(base::Random& random, Area const& area) {
  auto drawn = draw_address(random, area.code, area.name, area.force);
  return {.lines = drawn.lines, .postcode = drawn.postcode, .authority = drawn.authority, .force = drawn.force};
}

base::Date birth_of(base::Random& random, int youngest, int oldest) {
  return the_day() - days{random.between(youngest * 366, oldest * 365)};
}

}  // namespace

void draw_addresses(base::Random& random, MadePerson& made, Pdu const& pdu, World const& world) {
  auto main = in_area(random, home_area(random, pdu));
  main.kind = random.chance(1, 14) ? AddressKind::temporary : AddressKind::main;
  main.others_live_there = random.chance(1, 4);
  main.from = the_day() - days{random.between(30, 2200)};
  made.addresses.push_back(main);
  auto until = main.from;
  for (int earlier = random.chance(2, 5) ? static_cast<int>(random.between(1, 2)) : 0; earlier > 0; --earlier) {
    auto before = in_area(random, random.chance(1, 5) ? near(random, pdu, world) : home_area(random, pdu));
    before.kind = AddressKind::previous;
    before.to = until;
    before.from = until = until - days{random.between(90, 1300)};
    made.addresses.push_back(before);
  }
}

void draw_links(base::Random& random, MadePerson& made, NameSet const& origin) {
  bool const abuse = std::ranges::any_of(made.sentences, &people::Sentence::offence_da);
  auto const& home = made.addresses.front();
  auto const add = [&](Relation relation, Victim victim, bool household, int youngest, int oldest) {
    bool const female = relation == Relation::partner || relation == Relation::ex_partner ? made.person.sex == people::Sex::male : random.chance(1, 2);
    auto const name = draw_name(random, random.chance(4, 5) ? origin : draw_origin(random), female);
    Link link{.surname = name.surname, .forenames = name.forenames, .relation = relation, .victim = victim, .in_household = household,
              .authority = home.authority, .from = home.from};
    if (!random.chance(1, 6)) link.birth_date = birth_of(random, youngest, oldest);
    if (!household) {
      auto const elsewhere = draw_address(random, *home.authority, {}, {});
      link.address_lines = elsewhere.lines;
      link.postcode = elsewhere.postcode;
    }
    made.links.push_back(std::move(link));
  };
  int const age = made.person.birth_date ? base::age_on(*made.person.birth_date, the_day()) : 35;
  int const youngest = std::max(17, age - 9), oldest = age + 8;
  bool const partner = random.chance(9, 20);
  if (partner) add(Relation::partner, abuse ? (random.chance(1, 2) ? Victim::actual : Victim::potential) : random.chance(1, 12) ? Victim::potential : Victim::no, random.chance(2, 3), youngest, oldest);
  if (random.chance(abuse ? 7u : 3u, 10)) add(Relation::ex_partner, abuse ? Victim::actual : random.chance(1, 6) ? Victim::potential : Victim::no, false, youngest, oldest);
  if (age < 30 && random.chance(1, 4)) add(Relation::parent, random.chance(1, 15) ? Victim::potential : Victim::no, true, age + 19, age + 35);
  if (random.chance(1, 20)) add(Relation::sibling, Victim::no, false, std::max(18, age - 8), age + 8);
  if (random.chance(1, 25)) add(Relation::housemate, Victim::no, true, 20, 60);
}

namespace {

// Household children live where the person lives; children in contact mostly near, often in another authority.
void place_child(base::Random& random, Child& child, MadePerson const& made, Pdu const& pdu, World const& world) {
  auto const& home = made.addresses.front();
  if (child.contact == ContactKind::household) {
    child.address_lines = home.lines;
    child.postcode = home.postcode;
    child.authority = home.authority;
    return;
  }
  if (random.chance(1, 40)) return;  // nobody has said where
  auto const there = in_area(random, random.chance(1, 4) ? near(random, pdu, world) : home_area(random, pdu));
  child.address_lines = there.lines;
  child.postcode = there.postcode;
  child.authority = there.authority;
}

void set_age(base::Random& random, Child& child) {
  if (random.chance(1, 30)) {
    child.expected_date = the_day() + days{random.between(10, 190)};
    child.forenames.clear();
  } else if (!random.chance(1, 30)) {
    child.birth_date = the_day() - days{random.between(20, 16 * 365)};
  }
}

}  // namespace

void draw_children(base::Random& random, MadePerson& made, int known, NameSet const& origin, Pdu const& pdu, World const& world) {
  int const apart = random.chance(1, 12) ? static_cast<int>(random.between(1, 2)) : 0;
  bool const together = random.chance(1, 2);
  for (int i = 0; i < known + apart; ++i) {
    auto const name = draw_name(random, origin, random.chance(1, 2));
    Child child{.surname = random.chance(2, 3) ? made.person.surname : name.surname, .forenames = name.forenames};
    child.contact = i >= known ? (random.chance(2, 3) ? ContactKind::no_contact : ContactKind::not_known) : together ? ContactKind::household : ContactKind::contact;
    child.relation = random.chance(4, 5) ? people::ChildRelation::own : random.chance(3, 4) ? people::ChildRelation::partners : people::ChildRelation::niece_nephew;
    set_age(random, child);
    place_child(random, child, made, pdu, world);
    child.from = child.birth_date ? std::max(*child.birth_date, the_day() - days{random.between(60, 700)}) : the_day() - days{random.between(20, 120)};
    made.children.push_back(std::move(child));
  }
}

}  // namespace demonstration
