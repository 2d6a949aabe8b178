#include "demonstration/actions/register_people.hpp"

#include "demonstration/actions/ask.hpp"
#include "demonstration/actions/staffing.hpp"
#include "demonstration/domain/day.hpp"
#include "demonstration/domain/fates.hpp"
#include "demonstration/domain/story_cases.hpp"
#include "demonstration/store/insert_person.hpp"

namespace demonstration {
namespace {

using std::chrono::days;

class Register {
 public:
  explicit Register(Building& building) : b_(building) {}

  // Her cases first; everybody else in turn among the others of all teams.
  Team const& allocate(base::Random& random, MadePerson& made, Pdu const& pdu, int nth) {
    bool const of_story = pdu.code == story_pdu && nth < cases_of_the_story;
    auto const& team = of_story ? pdu.teams.front() : pdu.teams[static_cast<std::size_t>(nth) % pdu.teams.size()];
    auto& person = made.person;
    person.team = team.id;
    person.team_no = team.number;
    if (of_story) {
      person.practitioner = team.practitioners.front().staff;
      holder_since_ = team.practitioners.front().since;
    } else if (!waits(random, made, nth)) {
      auto const& worker = choose(team, static_cast<std::size_t>(nth) / pdu.teams.size());
      person.practitioner = worker.staff;
      holder_since_ = worker.since;
      if (worker.away) person.cover = team.senior.staff;
    }
    auto since = made.order().started + days{1};
    if (person.practitioner && holder_since_ > since) since = holder_since_;   // her people came to her when she came
    if (since < the_day()) made.allocations.push_back({.staff = person.practitioner, .team = team.id, .from = since});
    return team;
  }

  // A few records are closed to named people, or open to named people only; those who must see them are among these.
  void limit(base::Random& random, MadePerson& made, Pdu const& pdu, Team const& team) {
    if (!random.chance(1, 250)) return;
    made.person.limited = true;
    auto const& other = pdu.teams[random.below(pdu.teams.size())].practitioners.back();
    if (random.chance(1, 2) || !made.person.practitioner) {
      made.excluded.push_back({other.account, "Related to the person on probation"});
      return;
    }
    made.person.restricted = true;
    for (auto const& worker : team.practitioners)
      if (worker.staff == *made.person.practitioner) made.permitted.push_back({worker.account, "Holds the case"});
    made.permitted.push_back({team.senior.account, "Senior of the team"});
    made.permitted.push_back({pdu.head.account, "Head of the unit"});
    made.permitted.push_back({pdu.deputy.account, "Deputy head of the unit"});
  }

  void number(MadePerson& made) {
    made.person.id = people::PersonId{b_.keys.next("person")};
    for (auto& part : made.aliases) part.id = people::AliasId{b_.keys.next("person_alias")};
    for (auto& part : made.identifiers) part.id = people::IdentifierId{b_.keys.next("person_identifier")};
    for (auto& part : made.addresses) part.id = people::AddressId{b_.keys.next("person_address")};
    for (auto& part : made.links) part.id = people::LinkId{b_.keys.next("person_link")};
    for (auto& part : made.children) part.id = people::ChildId{b_.keys.next("person_child")};
    for (auto& part : made.sentences) part.id = people::SentenceId{b_.keys.next("sentence")};
    for (auto& part : made.flags) part.id = people::FlagId{b_.keys.next("flag")};
  }

 private:
  // Some of the newest orders wait for a practitioner; nobody else does. What is drawn keeps everybody else's luck as it was.
  static bool waits(base::Random& random, MadePerson const& made, int nth) {
    random.chance(1, 90);
    auto const& order = made.order();
    return people::is_order(order.kind) && !order.ended && order.started >= the_day() - days{8} && nth % 3 != 0;
  }
  // In turn.
  static Worker const& choose(Team const& team, std::size_t turn) { return team.practitioners[team.turns[turn % team.turns.size()]]; }

  Building& b_;
  base::Date holder_since_ = {};
};

}  // namespace

namespace {

std::map<int, int> children_of_the_story() {
  std::map<int, int> settled;
  for (int nth = 0; nth < cases_of_the_story; ++nth)
    if (auto const children = story_children(nth)) settled.emplace(nth, *children);
  return settled;
}

}  // namespace

void register_people(Building& b, std::function<void(base::Random&, Case const&)> const& then) {
  Register book(b);
  std::int64_t made_so_far = 0;
  for (std::size_t i = 0; i < b.world.pdus.size(); ++i) {
    auto const& pdu = b.world.pdus[i];
    bool const of_story = pdu.code == story_pdu;
    auto const unit = b.random.fork("people").fork(pdu.code);
    auto const children = share_children(unit.fork("children"), b.plans[i], of_story ? children_of_the_story() : std::map<int, int>{});
    auto const fates = draw_fates(unit.fork("fates"), b.plans[i], of_story ? cases_of_the_story : 0);
    for (int nth = 0; nth < b.plans[i].people; ++nth) {
      auto const here = static_cast<std::size_t>(nth);
      bool const hers = of_story && nth < cases_of_the_story;
      auto random = unit.fork(std::to_string(nth));
      auto made = draw_person(random, {.nth = made_so_far++, .order_ended = fates[here] == Fate::waits_order_ended, 
                                       .settled = is_settled(fates[here]) || (hers && fates[here] == Fate::ordinary), .children = children[here]}, pdu, b.world);
      if (hers && nth == 0) tell_new_case(made);
      auto const& team = book.allocate(random, made, pdu, nth);
      if (fates[here] == Fate::ordinary && !hers) book.limit(random, made, pdu, team);
      book.number(made);
      insert_person(b.bulk, b.keys, made);
      then(random, {.person = made, .pdu = pdu, .team = team, .fate = fates[here], .nth = nth, .of_story = hers});
      if (made_so_far % 500 == 0) b.progress("people and enquiries", static_cast<int>(made_so_far), b.options.people);
    }
  }
}

}  // namespace demonstration
