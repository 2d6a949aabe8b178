#include "risk/store/picture.hpp"

#include "base/calendar.hpp"
#include "people/store/first_look.hpp"
#include "people/store/record.hpp"
#include "risk/domain/required_questions.hpp"
#include "risk/domain/standing.hpp"
#include "risk/store/arrangements.hpp"
#include "risk/store/assessment.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {
namespace {

using enquiries::EnquiryKind;

// Needs, enquiries and items -------------------------------------------------------------------------------------------

struct NeedRow {
  std::int64_t id = 0;
  EnquiryKind kind = EnquiryKind::police_da;
  std::string agency = {};
  enquiries::NeedState state = enquiries::NeedState::needed;
  bool decided = false;
  enquiries::Priority priority = enquiries::Priority::routine;
};
constexpr ledger::Scoped needs{"risk.needs_of_picture",
  "select n.id, n.kind, coalesce(y.name, ''), n.state, case when n.decision is null then 0 else 1 end, n.priority"
  " from need n join person p on p.id = n.person_id left join agency y on y.id = n.agency_id"
  " where n.person_id = :person and {visible p} order by n.id"};

struct EnquiryRow {
  std::int64_t id = 0;
  std::string reference = {};
  EnquiryKind kind = EnquiryKind::police_da;
  std::string agency = {};
  enquiries::EnquiryState state = enquiries::EnquiryState::draft;
  enquiries::Priority priority = enquiries::Priority::routine;
  std::optional<base::Date> day_zero = {};
  std::string grade = {};   // of the newest return that has been released
  bool answered = false;    // a final return has been released
  std::string triggers = {};
  std::optional<base::Instant> asked_at = {};
};
constexpr ledger::Scoped enquiries_of_picture{"risk.enquiries_of_picture",
  "select e.id, coalesce(e.reference, ''), e.kind, y.name, e.state, e.priority, e.day_zero,"
  " coalesce((select coalesce(q.grade, '') from enquiry_return r left join quality q on q.return_id = r.id"
  " where r.enquiry_id = e.id and r.released_at is not null order by r.id desc limit 1), ''),"
  " case when exists (select 1 from enquiry_return r where r.enquiry_id = e.id and r.kind <> 'interim' and r.released_at is not null)"
  " then 1 else 0 end, e.trigger_ids, e.asked_at"
  " from enquiry e join person p on p.id = e.person_id join agency y on y.id = e.agency_id"
  " where e.person_id = :person and {visible p} order by e.id"};

// Items of an answer about the wrong person are in quarantine: nobody is asked to use them.
struct ItemRow {
  std::int64_t id = 0;
  std::int64_t enquiry = 0;
  std::string reference = {};
  enquiries::ItemKind kind = enquiries::ItemKind::incident;
  std::optional<base::Date> date_from = {};
  enquiries::DatePrecision precision = enquiries::DatePrecision::day;
  std::string types = {};
  std::optional<std::int64_t> child = {};
  bool read = false;
  bool used = false;
};
constexpr ledger::Scoped items_of_picture{"risk.items_of_picture",
  "select i.id, i.enquiry_id, coalesce(e.reference, ''), i.kind, i.date_from, i.date_precision, i.types, i.child_id,"
  " case when exists (select 1 from item_read x where x.item_id = i.id and x.version = i.version) then 1 else 0 end,"
  " case when exists (select 1 from item_use u where u.item_id = i.id and u.item_version = i.version) then 1 else 0 end"
  " from item i join enquiry e on e.id = i.enquiry_id join person p on p.id = e.person_id"
  " join enquiry_return r on r.id = i.return_id left join quality q on q.return_id = r.id"
  " where e.person_id = :person and i.withdrawn = 0 and r.released_at is not null and coalesce(q.grade, '') <> 'wrong_person'"
  " and {visible p} order by i.id"};

struct Loaded {
  std::vector<NeedRow> needs = {};
  std::vector<EnquiryRow> enquiries = {};
  std::vector<ItemRow> items = {};
};
Loaded load(ledger::View& view, PersonId person) {
  sql::Params const of{{"person", person}};
  return {.needs = view.rows<NeedRow>(needs, of),
          .enquiries = view.rows<EnquiryRow>(enquiries_of_picture, of),
          .items = view.rows<ItemRow>(items_of_picture, of)};
}

Standing standing(EnquiryRow const& row) {
  auto const at = standing_of(row.state, row.grade == "wrong_person");
  return at == Standing::closed && !row.answered ? Standing::closed_unanswered : at;
}

std::string words(EnquiryRow const& row) {
  return row.reference.empty() ? fmt::format("{} to {}, not sent", enquiries::name(row.kind), row.agency)
                               : fmt::format("{} to {}", row.reference, row.agency);
}
std::string words(ItemRow const& row) {
  auto const content = enquiries::ItemContent{.kind = row.kind, .date_from = row.date_from, .precision = row.precision,
                                              .types = enquiries::types_from_word(row.types)};
  return fmt::format("{} ({})", enquiries::item_title(content), row.reference);
}

void add_needs(Picture& picture, std::vector<NeedRow> const& rows) {
  for (auto const& row : rows)
    picture.needs.push_back({.id = row.id,
                             .what = fmt::format("{}{}{}", enquiries::name(row.kind), row.agency.empty() ? "" : " to ", row.agency),
                             .standing = standing_of(row.state, row.decided),
                             .first_priority = row.priority == enquiries::Priority::first});
}

// Asked for the step, and since it was last opened complete: another address is another question.
constexpr ledger::Scoped opened_complete{"risk.step_opened_complete",
  "select coalesce(max(d.at), 0) from gate_decision d join person p on p.id = d.person_id"
  " where d.person_id = :person and d.step = :step and d.result = 'opened_complete' and {visible p}"};
bool names_step(enquiries::RuleSet const& rules, std::string_view triggers, std::string_view step) {
  return std::ranges::any_of(rules.triggers, [&](auto const& t) { return t.gate == step && triggers.find(t.id) != triggers.npos; });
}
void add_enquiries(ledger::View& view, Picture& picture, std::vector<EnquiryRow> const& rows, PictureAsked const& asked) {
  auto const& calendar = base::working_calendar(base::Nation::england_and_wales);
  auto const& rules = view.rules<enquiries::RuleBook>().on(view.today());
  auto const since = view.row<base::Instant>(opened_complete, {{"person", asked.person}, {"step", asked.step}}).value_or(base::Instant{});
  for (auto const& row : rows) {
    auto const waited = row.day_zero ? calendar.working_days_between(*row.day_zero, view.today()) : 0;
    picture.enquiries.push_back({.id = row.id, .what = words(row), .standing = standing(row),
                                 .first_priority = row.priority == enquiries::Priority::first,
                                 .waited_wd = static_cast<int>(std::max<std::int64_t>(waited, 0)),
                                 .change_said = std::ranges::find(asked.change_said, EnquiryId{row.id}) != asked.change_said.end(),
                                 .for_step = row.asked_at && *row.asked_at >= since && names_step(rules, row.triggers, asked.step)});
  }
}

// A final return that nobody has opened is unread even when it holds no item ("nothing known" as an answer code).
bool unopened(EnquiryRow const& row, std::vector<ItemRow> const& items) {
  if (row.state != enquiries::EnquiryState::returned_final || row.grade == "wrong_person") return false;
  return std::ranges::none_of(items, [&](ItemRow const& item) { return item.enquiry == row.id && !item.read; });
}

void add_items(Picture& picture, Loaded const& loaded) {
  for (auto const& row : loaded.items) picture.items.push_back({.id = row.id, .what = words(row), .enquiry = row.enquiry, .read = row.read, .used = row.used});
  for (auto const& row : loaded.enquiries)
    if (unopened(row, loaded.items)) picture.items.push_back({.what = fmt::format("The answer to {}", words(row)), .enquiry = row.id});
}

// Questions the step always asks -----------------------------------------------------------------------------------------

// Asked for this step: by a need one of whose triggers waits at it, or by an enquiry sent with such a trigger. What an
// earlier decision of the same step was opened on does not count for the next: another address is another question.
struct AskedRow {
  std::string kind = {};
  std::string triggers = {};
  bool withdrawn = false;   // the enquiry that met it
};
constexpr ledger::Scoped needs_asked{"risk.needs_asked_for_step",
  "select n.kind, t.trigger_id, case when e.state = 'cancelled' then 1 else 0 end"
  " from need n join need_reason t on t.need_id = n.id join person p on p.id = n.person_id left join enquiry e on e.id = n.enquiry_id"
  " where n.person_id = :person and {visible p} and t.at >= coalesce((select max(d.at) from gate_decision d"
  " where d.person_id = n.person_id and d.step = :step and d.result = 'opened_complete'), 0) order by n.id, t.id"};
constexpr ledger::Scoped enquiries_asked{"risk.enquiries_asked_for_step",
  "select e.kind, e.trigger_ids, 0 from enquiry e join person p on p.id = e.person_id"
  " where e.person_id = :person and {visible p} and e.state not in ('draft', 'cancelled') and e.asked_at >= coalesce((select max(d.at)"
  " from gate_decision d where d.person_id = e.person_id and d.step = :step and d.result = 'opened_complete'), 0) order by e.id"};


void add_never_asked(ledger::View& view, Picture& picture, PictureAsked const& asked) {
  auto const& rules = view.rules<enquiries::RuleBook>().on(view.today());
  auto const kinds = always_asked(rules, asked.step);
  if (kinds.empty()) return;
  sql::Params const of{{"person", asked.person}, {"step", asked.step}};
  auto rows = view.rows<AskedRow>(needs_asked, of);
  for (auto& row : view.rows<AskedRow>(enquiries_asked, of)) rows.push_back(std::move(row));
  for (auto kind : kinds) {
    bool const found = std::ranges::any_of(rows, [&](AskedRow const& row) {
      // At a hard step what was withdrawn was not asked: only an answer opens it, or a senior's override.
      bool const counts = picture.step == StepKind::provisional || !row.withdrawn;
      return counts && row.kind == base::word(kind) && names_step(rules, row.triggers, asked.step);
    });
    if (!found) picture.never_asked.push_back({fmt::format("{} for this step: {}", enquiries::name(kind), enquiries::gate_name(asked.step))});
  }
}

// A letter that the rules ask for at this step is written and sent before it, or a senior said that none is needed.
constexpr ledger::Scoped letters_unsent{"risk.letters_unsent",
  "select coalesce(u.name, '') from letter l join person p on p.id = l.person_id left join authority u on u.code = l.authority_code"
  " where l.person_id = :person and l.gate = :step and l.state in ('to_write', 'written') and {visible p} order by l.id"};
void add_letters(ledger::View& view, Picture& picture, PictureAsked const& asked) {
  for (auto const& authority : view.rows<std::string>(letters_unsent, {{"person", asked.person}, {"step", asked.step}}))
    picture.never_asked.push_back({fmt::format("letter to the Director of Children’s Services{}{}", authority.empty() ? "" : " of ", authority)});
}

// Children and adults --------------------------------------------------------------------------------------------------

struct Pair {
  std::int64_t child = 0;
  std::int64_t of = 0;
};
constexpr ledger::Scoped need_children{"risk.need_children",
  "select c.child_id, c.need_id from need_child c join need n on n.id = c.need_id join person p on p.id = n.person_id"
  " where n.person_id = :person and n.kind = 'childrens' and {visible p} order by c.child_id, c.need_id"};
constexpr ledger::Scoped enquiry_children{"risk.enquiry_children",
  "select c.child_id, c.enquiry_id from enquiry_child c join enquiry e on e.id = c.enquiry_id join person p on p.id = e.person_id"
  " where e.person_id = :person and e.kind = 'childrens' and {visible p} order by c.child_id, c.enquiry_id"};
constexpr ledger::Scoped looked_at{"risk.children_looked_at",
  "select c.id from person_child c join first_look f on f.person_id = c.person_id join person p on p.id = c.person_id"
  " where c.person_id = :person and f.done_at is not null and c.recorded_at <= f.done_at and {visible p} order by c.id"};
constexpr ledger::Scoped authority_names{"risk.authorities_of_children",
  "select c.id, y.name from person_child c join authority y on y.code = c.authority_code join person p on p.id = c.person_id"
  " where c.person_id = :person and {visible p} order by c.id"};
struct Named {
  std::int64_t id = 0;
  std::string name = {};
};

struct ChildFacts {
  Loaded loaded = {};
  std::vector<Pair> needs = {};
  std::vector<Pair> enquiries = {};
  std::vector<std::int64_t> looked_at = {};
  std::vector<Named> authorities = {};
};
ChildFacts child_facts(ledger::View& view, PersonId person, Loaded loaded) {
  sql::Params const of{{"person", person}};
  return {.loaded = std::move(loaded), .needs = view.rows<Pair>(need_children, of), .enquiries = view.rows<Pair>(enquiry_children, of),
          .looked_at = view.rows<std::int64_t>(looked_at, of), .authorities = view.rows<Named>(authority_names, of)};
}

ChildEnquiry child_enquiry(EnquiryRow const& row, std::int64_t child, std::vector<ItemRow> const& items) {
  auto const at = standing(row);
  ChildEnquiry seen{.asked = at != Standing::draft && at != Standing::not_ours && at != Standing::wrong_person,
                    .ended = at == Standing::withdrawn || at == Standing::closed || at == Standing::closed_unanswered,
                    .answered = at == Standing::answered || at == Standing::closed};
  for (auto const& item : items) {
    if (item.enquiry != row.id || (item.child && *item.child != child)) continue;
    ++seen.items;
    seen.unused += !(item.read && item.used);
  }
  seen.unused += unopened(row, items);
  return seen;
}

ChildChain chain_of(ChildFacts const& facts, ChildId child) {
  ChildChain chain;
  for (auto const& pair : facts.needs) {
    if (pair.child != child.value) continue;
    auto const row = std::ranges::find(facts.loaded.needs, pair.of, &NeedRow::id);
    if (row == facts.loaded.needs.end()) continue;
    auto const at = standing_of(row->state, row->decided);
    ++chain.needs;
    chain.undecided += at == NeedStanding::open || at == NeedStanding::undecided;
    chain.held = chain.held || at == NeedStanding::held || at == NeedStanding::not_needed;
  }
  for (auto const& pair : facts.enquiries) {
    if (pair.child != child.value) continue;
    auto const row = std::ranges::find(facts.loaded.enquiries, pair.of, &EnquiryRow::id);
    if (row != facts.loaded.enquiries.end()) chain.enquiries.push_back(child_enquiry(*row, child.value, facts.loaded.items));
  }
  chain.held = chain.held || (chain.needs == 0 && std::ranges::find(facts.looked_at, child.value) != facts.looked_at.end());
  return chain;
}

// Of the child's own address; a child of the household may have none recorded: then who was asked.
std::string authority_of(ChildFacts const& facts, ChildId child) {
  auto const own = std::ranges::find(facts.authorities, child.value, &Named::id);
  if (own != facts.authorities.end()) return own->name;
  for (auto const& pair : facts.enquiries) {
    auto const row = std::ranges::find(facts.loaded.enquiries, pair.of, &EnquiryRow::id);
    if (pair.child == child.value && row != facts.loaded.enquiries.end()) return row->agency;
  }
  return {};
}

bool counts(people::Child const& child, base::Date today) {
  return people::in_force(child, today) && child.contact != people::ContactKind::no_contact;
}
bool counts(people::Link const& link, base::Date today) {
  return people::in_force(link, today) && (link.victim != people::Victim::no || link.relation == people::Relation::partner);
}

template <class Whom>
bool arranged(std::vector<ArrangementRow> const& rows, std::optional<Whom> ArrangementRow::*whom, Whom id, base::Date today) {
  return std::ranges::any_of(rows, [&](ArrangementRow const& row) { return row.*whom == id && in_place(row.arrangement(), today); });
}
// While an answer is missing only an arrangement protects: that none is needed was decided on what was known before.
template <class Whom>
bool protected_by(std::vector<ArrangementRow> rows, std::optional<Whom> ArrangementRow::*whom, Whom id, base::Date today) {
  std::erase_if(rows, [](ArrangementRow const& row) { return row.none_needed; });
  return arranged(rows, whom, id, today);
}

std::vector<ChildLine> lines_of_children(ledger::View& view, PersonId person, Loaded loaded, std::vector<ArrangementRow> const& arrangements) {
  auto const facts = child_facts(view, person, std::move(loaded));
  std::vector<ChildLine> lines;
  for (auto const& child : people::children_of(view, person)) {
    if (!counts(child, view.today())) continue;
    auto chain = chain_of(facts, child.id);
    chain.arranged = arranged(arrangements, &ArrangementRow::child, child.id, view.today());
    lines.push_back({.child = child.id, .name = people::name_of(child), .age = people::age_in_words(child, view.today()),
                     .relation = std::string(people::label(child.relation)), .contact = std::string(people::label(child.contact)),
                     .authority = authority_of(facts, child.id), .step = reached(chain), .chain = chain});
  }
  return lines;
}

std::vector<AdultLine> lines_of_adults(ledger::View& view, PersonId person, std::vector<ArrangementRow> const& arrangements) {
  std::vector<AdultLine> lines;
  for (auto const& link : people::links_of(view, person))
    if (counts(link, view.today()))
      lines.push_back({.adult = link.id, .name = people::full_name(link.forenames, link.surname), .relation = std::string(people::label(link.relation)),
                       .victim = std::string(people::label(link.victim)),
                       .protected_now = protected_by(arrangements, &ArrangementRow::adult, link.id, view.today())});
  return lines;
}

void add_at_risk(ledger::View& view, Picture& picture, PersonId person, Loaded loaded) {
  auto const arrangements = arrangements_of(view, person);
  for (auto const& line : lines_of_children(view, person, std::move(loaded), arrangements))
    picture.at_risk.push_back({.child = true, .id = line.child.value, .name = line.name,
                               .asked_about = line.chain.needs > 0 || line.chain.held || !line.chain.enquiries.empty(),
                               .protected_now = protected_by(arrangements, &ArrangementRow::child, line.child, view.today())});
  for (auto const& line : lines_of_adults(view, person, arrangements))
    picture.at_risk.push_back({.id = line.adult.value, .name = line.name, .protected_now = line.protected_now});
}

}  // namespace

std::optional<StepKind> step_kind(ledger::View& view, std::string_view step) {
  switch (view.rules<enquiries::RuleBook>().on(view.today()).gate_kind(step)) {
    case enquiries::GateKind::none: return std::nullopt;
    case enquiries::GateKind::provisional: return StepKind::provisional;
    case enquiries::GateKind::hard: return StepKind::hard;
  }
  return std::nullopt;
}

Picture picture_of(ledger::View& view, PictureAsked const& asked) {
  // A word that is no step of the rules is judged as the strictest.
  Picture picture{.step = step_kind(view, asked.step).value_or(StepKind::hard), .override_asked = asked.override_asked};
  picture.first_look_due = people::awaits_first_look(view, asked.person);
  auto loaded = load(view, asked.person);
  add_never_asked(view, picture, asked);
  add_letters(view, picture, asked);
  add_needs(picture, loaded.needs);
  add_enquiries(view, picture, loaded.enquiries, asked);
  add_items(picture, loaded);
  add_at_risk(view, picture, asked.person, std::move(loaded));
  if (asked.assessment) {
    picture.assessed = true;
    for (auto const& row : judgements_of(view, *asked.assessment)) picture.judgements.push_back(row.judgement());
  }
  return picture;
}

std::vector<ChildLine> child_lines(ledger::View& view, PersonId person) {
  return lines_of_children(view, person, load(view, person), arrangements_of(view, person));
}
std::vector<AdultLine> adult_lines(ledger::View& view, PersonId person) {
  return lines_of_adults(view, person, arrangements_of(view, person));
}

std::array<int, 5> steps_reached(std::vector<ChildLine> const& lines) {
  std::array<int, 5> counts{};
  for (auto const& line : lines)
    for (std::size_t i = 0; i <= static_cast<std::size_t>(line.step); ++i) ++counts[i];
  return counts;
}

}  // namespace risk
