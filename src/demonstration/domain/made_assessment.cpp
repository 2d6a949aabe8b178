#include "demonstration/domain/made_assessment.hpp"

#include <algorithm>

namespace demonstration {
namespace {

using risk::Group;
using risk::Judgement;
using risk::Level;

std::string adults_at_risk(MadePerson const& made) {
  std::string names;
  for (auto const& link : made.links)
    if (link.victim != people::Victim::no) names += (names.empty() ? "" : "; ") + people::full_name(link.forenames, link.surname);
  return names.empty() ? "A partner, present or future" : names;
}
std::string children_at_risk(MadePerson const& made) {
  std::string names;
  for (auto const& child : made.children) names += (names.empty() ? "" : "; ") + people::name_of(child);
  return names.empty() ? "Children of a household he might join" : names;
}

// Where the highest level stands: for adults where there was abuse, for children where they were harmed, else the public.
Group most_at_risk(MadePerson const& made) {
  if (made.order().offence_child) return Group::children;
  return made.order().offence_da ? Group::known_adult : Group::public_at_large;
}

Judgement judged(Group who, Level level, MadePerson const& made) {
  Judgement judgement{.who = who, .level = level};
  judgement.reasons = level == Level::low ? "Nothing in the record or in what came back points to harm to this group now." : "The pattern and recency of what came back, and the circumstances of the offence.";
  if (level < Level::medium) return judgement;
  switch (who) {
    case Group::children: judgement.nature = "Emotional harm from seeing or hearing violence; physical harm if in the way"; judgement.who_exactly = children_at_risk(made); break;
    case Group::known_adult: judgement.nature = "Physical assault, threats and control of money and movement"; judgement.who_exactly = adults_at_risk(made); break;
    case Group::public_at_large: judgement.nature = "Assault in an argument; harm from driving or from drugs supplied"; judgement.who_exactly = "People met by chance, mostly at night"; break;
    case Group::staff: judgement.nature = "Verbal abuse, pushing"; judgement.who_exactly = "Staff who challenge or refuse"; break;
  }
  judgement.circumstances = "After drinking, and when contact or money is argued about";
  judgement.imminence = level >= Level::high ? "Could happen at any time" : "More likely than not when those circumstances return";
  return judgement;
}

}  // namespace

std::vector<Judgement> draw_judgements(base::Random& random, MadePerson const& made, Level overall) {
  auto const highest = most_at_risk(made);
  std::vector<Judgement> all;
  for (auto who : risk::all_groups) {
    auto const below = static_cast<int>(overall) - static_cast<int>(random.between(1, 2));
    auto const level = who == highest ? overall : static_cast<Level>(std::max(static_cast<int>(Level::low), who == Group::staff ? 1 : below));
    all.push_back(judged(who, level, made));
  }
  return all;
}

}  // namespace demonstration
