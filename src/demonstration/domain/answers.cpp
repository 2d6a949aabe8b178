#include "demonstration/domain/answers.hpp"

#include <algorithm>
#include <array>

namespace demonstration {
namespace {

using namespace enquiries;
using std::chrono::days;

struct Scene {
  std::string_view summary;
  IncidentType type;
  Weapon weapon;
  Injury injury;
};
constexpr std::array scenes{
    Scene{"Neighbours reported shouting and a door being kicked. Both said it was an argument about money; no complaint was made.", IncidentType::damage, Weapon::none, Injury::none},
    Scene{"She said he had pushed her against a wall and held her by the arms. Bruising to both arms was seen; she did not wish to make a statement.", IncidentType::physical, Weapon::none, Injury::minor},
    Scene{"Threatened in messages to come to the house and take the children. The messages were kept.", IncidentType::threat_violence, Weapon::threatened, Injury::none},
    Scene{"Took her telephone and bank card and would not let her leave for work. She said this happens often.", IncidentType::controlling_coercive, Weapon::none, Injury::none},
    Scene{"Waited outside her place of work on three days and followed her to the bus stop.", IncidentType::stalking_harassment, Weapon::none, Injury::none},
    Scene{"Struck her with an open hand during an argument about contact with the children. Redness to the face.", IncidentType::physical, Weapon::none, Injury::minor},
    Scene{"Found at the address in breach of a non-molestation order; arrested.", IncidentType::breach_of_order, Weapon::none, Injury::none},
    Scene{"Smashed the television and threw a chair. The children were upstairs and heard it.", IncidentType::damage, Weapon::none, Injury::none},
    Scene{"His mother called: he had shouted at her and taken money from her purse. He left before officers came.", IncidentType::economic, Weapon::none, Injury::none},
    Scene{"Grabbed her by the throat for some seconds. Marks to the neck were photographed; she was taken to hospital.", IncidentType::physical, Weapon::used, Injury::serious},
};
constexpr std::array<unsigned, scenes.size()> scene_weights{14, 13, 12, 11, 8, 13, 8, 11, 6, 4};

// A wider case of rising severity, for the story.
constexpr std::array<std::size_t, 6> rising{0, 3, 2, 5, 1, 9};

ItemContent incident(base::Random& random, Scene const& scene, base::Date on, MadePerson const& made) {
  static constexpr std::array outcomes{IncidentOutcome::logged_only, IncidentOutcome::no_further_action, IncidentOutcome::victim_withdrew, IncidentOutcome::charged,
                                       IncidentOutcome::protection_notice_or_order, IncidentOutcome::bail};
  bool const former = std::ranges::any_of(made.links, [](auto const& l) { return l.relation == people::Relation::ex_partner; });
  ItemContent item{.kind = ItemKind::incident, .date_from = on, .types = {scene.type}, .summary = std::string(scene.summary)};
  item.person_role = random.chance(1, 12) ? PersonRole::victim : PersonRole::alleged_perpetrator;
  item.data_category = item.person_role == PersonRole::victim ? DataCategory::victim : DataCategory::suspect;
  item.relationship = scene.type == IncidentType::economic ? Relationship::parent : former && random.chance(1, 2) ? Relationship::ex_partner : Relationship::partner;
  item.children_present = made.children.empty() ? (random.chance(2, 3) ? ChildrenPresent::no : ChildrenPresent::unknown)
                                                : random.chance(1, 2) ? ChildrenPresent::yes : ChildrenPresent::unknown;
  item.weapon = scene.weapon;
  item.injury = scene.injury;
  item.outcome = random.pick(outcomes);
  item.basis = random.chance(2, 3) ? Basis::allegation : Basis::fact;
  item.place = random.chance(3, 4) ? IncidentPlace::home : IncidentPlace::public_place;
  item.source_ref = fmt::format("MP-{:07}", random.below(9'999'999));
  if (random.chance(1, 12)) item.disclosable = Disclosable::no;
  return item;
}

std::vector<ItemContent> incidents(base::Random& random, MadePerson const& made, base::Date came, Fullness fullness) {
  std::vector<ItemContent> items;
  if (fullness == Fullness::pattern_of_six) {
    static constexpr std::array<int, 6> ago{1010, 640, 350, 190, 95, 41};
    for (std::size_t i = 0; i < rising.size(); ++i) items.push_back(incident(random, scenes[rising[i]], came - days{ago[i]}, made));
    for (auto& item : items) item.relationship = Relationship::partner, item.person_role = PersonRole::alleged_perpetrator, item.data_category = DataCategory::suspect;
    return items;
  }
  bool const abuse = made.order().offence_da || std::ranges::any_of(made.flags, [](auto const& f) { return f.code == people::FlagCode::da_perpetrator; });
  auto const count = abuse ? random.between(1, 4) : random.chance(1, 3) ? random.between(1, 2) : 0;
  for (std::int64_t i = 0; i < count; ++i)
    items.push_back(incident(random, scenes[random.weighted(scene_weights)], came - days{random.between(12, 2600)}, made));
  std::ranges::sort(items, {}, &ItemContent::date_from);
  return items;
}

void answer_police(base::Random& random, ReturnContent& content, MadeEnquiry const& made, MadePerson const& person, base::Date came, Fullness fullness) {
  if (fullness != Fullness::nothing_known) content.items = incidents(random, person, came, fullness);
  bool const something = !content.items.empty();
  content.searched = fmt::format("Crime, custody, intelligence and incident logs of the force, {} to {}; {}", base::date_in_full(made.period_from), base::date_in_full(came), made.names_to_search);
  if (!something) content.items.push_back({.kind = ItemKind::nothing_known, .summary = "Nothing known in what was searched."});
  for (auto question : made.questions) {
    bool const yes = something && (question == Question::p2 || (question == Question::p5 && random.chance(1, 4)));
    bool const held_back = question == Question::p4 && random.chance(1, 20);
    content.answers.push_back({question, held_back ? AnswerCode::cannot_share : yes ? AnswerCode::yes_detail : AnswerCode::nothing_known,
                               held_back ? "An investigation is open." : ""});
  }
}

struct KnownRow {
  Known known;
  std::string_view status;
  std::string_view plan;
  std::string_view concern;
};
constexpr std::array known_rows{
    KnownRow{Known::never, "", "", ""},
    KnownRow{Known::closed_case, "Assessed in 2021 and closed; no further work", "", "Arguments between the parents were reported by the school."},
    KnownRow{Known::open_case, "Child in need", "Child in need plan, reviewed every six weeks", "Home conditions and missed school; contact with the father unsettles the child."},
    KnownRow{Known::open_case, "Child protection plan", "Plan under the category of emotional abuse", "The child has seen violence between the adults and is afraid of loud voices."},
};
constexpr std::array<unsigned, known_rows.size()> known_weights{45, 25, 18, 12};

void answer_childrens(base::Random& random, ReturnContent& content, MadeEnquiry const& made, base::Date came) {
  bool open = false, anything = false;
  for (auto child : made.children) {
    auto const& row = known_rows[random.weighted(known_weights)];
    ChildAnswer answer{.child = child, .known = row.known, .status = std::string(row.status), .plan = std::string(row.plan)};
    if (row.known == Known::open_case) answer.worker = "Children’s social work team 3", answer.contact_conditions = "No unsupervised contact until the next review", open = true;
    if (row.known == Known::closed_case) answer.dates = "March to June 2021";
    content.children.push_back(answer);
    if (row.known == Known::never) {
      content.items.push_back({.kind = ItemKind::nothing_known, .child = child, .summary = "Not known to this authority."});
      continue;
    }
    anything = true;
    content.items.push_back({.kind = ItemKind::known_status, .child = child, .summary = fmt::format("{}.", row.status)});
    content.items.push_back({.kind = ItemKind::concern, .child = child, .date_from = came - days{random.between(30, 400)}, .precision = DatePrecision::month,
                             .summary = std::string(row.concern), .basis = Basis::professional_opinion});
  }
  content.searched = "Children’s social care records and early help, all years, the children named and the address";
  for (auto question : made.questions) {
    bool const yes = (question == Question::c1 && anything) || ((question == Question::c2 || question == Question::c4) && open) || (question == Question::c3 && anything);
    content.answers.push_back({question, yes ? AnswerCode::yes_detail : AnswerCode::nothing_known, ""});
  }
}

}  // namespace

ReturnContent draw_answer(base::Random& random, MadeEnquiry const& made, MadePerson const& person, base::Date came, Fullness fullness) {
  ReturnContent content;
  if (made.kind == EnquiryKind::police_da) answer_police(random, content, made, person, came, fullness);
  else answer_childrens(random, content, made, came);
  content.handling = made.kind == EnquiryKind::police_da ? "For risk assessment by probation only; ask the sender before disclosing to anybody."
                                                         : "For risk assessment; may be shared with the police where a child is at risk.";
  content.two_identifiers = made.kind == EnquiryKind::police_da ? "Name and date of birth; PNC ID" : "Name and date of birth of each child; address";
  content.partner_ref = fmt::format("{}{}", made.kind == EnquiryKind::police_da ? "DA" : "FD", random.between(100000, 999999));
  content.disclosable = Disclosable::ask_sender;
  return content;
}

}  // namespace demonstration
