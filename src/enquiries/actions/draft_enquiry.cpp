#include "enquiries/actions/draft_enquiry.hpp"

#include "base/text.hpp"
#include "enquiries/actions/steps.hpp"
#include "enquiries/domain/templates.hpp"
#include "enquiries/domain/triggers.hpp"
#include "enquiries/store/agency.hpp"
#include "enquiries/store/known.hpp"
#include "people/store/record.hpp"

#include <algorithm>

namespace enquiries {
namespace {

using ledger::Write;

constexpr Write insert_draft{"enquiries.insert_draft",
                             "insert into enquiry (person_id, kind, agency_id, state, priority, priority_reason, trigger_ids, gate, clock_id, purpose, gateway, necessity, proportionality, "
                             "onward_limits, decision_waiting, search_by_address, period_from, period_to, force_areas, names_to_search, owner_id, acting_id, drafted_at, asked_by, route) "
                             "values (:person, :kind, :agency, 'draft', :priority, :reason, :triggers, :gate, :clock, :purpose, :gateway, :necessity, :proportionality, :onward, "
                             ":decision, :by_address, :from, :to, :areas, :names, :owner, :owner, :now, :account, 'page') returning id"};
constexpr Write add_question{"enquiries.add_question", "insert into enquiry_question (enquiry_id, question) values (:id, :question)"};
constexpr Write add_child{"enquiries.add_child", "insert into enquiry_child (enquiry_id, child_id) values (:id, :child)"};
constexpr Write add_link{"enquiries.add_link", "insert into enquiry_person (enquiry_id, link_id) values (:id, :link)"};
constexpr Write point_need{"enquiries.point_need", "update need set enquiry_id = :enquiry, agency_id = :agency where id = :id"};

// The reasons of all the needs together.
struct Together {
  std::string triggers = {};
  std::string gate = {};
  std::string clock = {};
  std::vector<ChildId> children = {};
};

std::string names_of(ledger::View& view, KnownPerson const& known) {
  std::string names = known.forenames + ' ' + known.surname;
  for (auto const& alias : people::aliases_of(view, known.id)) names += "; " + alias.forenames + ' ' + alias.surname;
  return names;
}

base::Outcome<std::vector<NeedRow>> load_needs(ledger::Tx& tx, DraftEnquiry const& action) {
  std::vector<NeedRow> needs;
  for (auto id : action.meets) {
    auto need = load_undecided(tx, id);
    if (!need) return tl::unexpected(need.error());
    if (need->person != action.person || need->kind != action.kind || (need->agency && *need->agency != action.agency))
      return base::refuse("meets", "The needs chosen do not belong to one enquiry: they concern another person, kind or authority");
    needs.push_back(std::move(*need));
  }
  return needs;
}

Together together(ledger::Tx& tx, std::vector<NeedRow> const& needs) {
  auto const& rules = tx.rules<RuleBook>().on(tx.today());
  Together all{.clock = needs.empty() ? "CK-REVIEW" : needs.front().clock};
  auto shortest = needs.empty() ? base::Date{} : needs.front().need_by;
  for (auto const& need : needs) {
    for (auto trigger : base::words_of(need.trigger_ids))
      if (auto const words = base::words_of(all.triggers); std::ranges::find(words, trigger) == words.end()) all.triggers += (all.triggers.empty() ? "" : " ") + std::string(trigger);
    all.gate = strictest_gate(rules, all.gate, need.gate);
    if (need.need_by < shortest) shortest = need.need_by, all.clock = need.clock;
    for (auto child : children_of_need(tx, need.id))
      if (std::ranges::find(all.children, child) == all.children.end()) all.children.push_back(child);
  }
  return all;
}

std::string first_trigger_name(RuleSet const& rules, std::string_view triggers) {
  for (auto id : base::words_of(triggers))
    if (auto const* trigger = rules.trigger(id)) return trigger->name;
  return {};
}

EnquiryId insert(ledger::Tx& tx, DraftEnquiry const& action, KnownPerson const& known, Agency const& agency, Together const& all, std::optional<base::Instant> moment) {
  auto const& rules = tx.rules<RuleBook>().on(tx.today());
  auto const decision = action.decision_waiting.empty() ? gate_name(all.gate) : action.decision_waiting;
  auto const basis = drafted_basis({.kind = action.kind, .decision_waiting = decision, .trigger_name = first_trigger_name(rules, all.triggers),
                                    .children = all.children.size(), .wales = agreement_with(tx, agency, tx.today()).wales});
  auto const priority = priority_today(known, tx.today(), moment);
  return EnquiryId{tx.insert(insert_draft,
                             {{"person", action.person}, {"kind", action.kind}, {"agency", action.agency}, {"priority", priority.level}, {"reason", priority.reason},
                              {"triggers", all.triggers}, {"gate", all.gate}, {"clock", all.clock}, {"purpose", basis.purpose}, {"gateway", basis.gateway},
                              {"necessity", basis.necessity}, {"proportionality", basis.proportionality}, {"onward", basis.onward_limits}, {"decision", decision},
                              {"by_address", action.kind == EnquiryKind::childrens && all.children.empty()}, {"from", search_from(known.birth_date, tx.today())},
                              {"to", tx.today()}, {"areas", agency.name}, {"names", names_of(tx, known)}, {"owner", owner_for(tx, known, tx.today())}, {"now", tx.now()},
                              {"account", tx.scope().account}})};
}

void add_parts(ledger::Tx& tx, EnquiryId id, EnquiryKind kind, KnownPerson const& known, Together const& all) {
  bool const address = known.circumstances(tx.today()).address_proposed;
  for (auto question : questions(kind))
    if (address || !is_about_address(question)) tx.change(add_question, {{"id", id}, {"question", question}});
  for (auto child : all.children) tx.change(add_child, {{"id", id}, {"child", child}});
  for (auto const& link : known.parts.links)
    if (people::in_force(link, tx.today()) && (link.relation == people::Relation::partner || link.relation == people::Relation::ex_partner))
      tx.change(add_link, {{"id", id}, {"link", link.id}});
}

}  // namespace

base::Outcome<EnquiryId> run(ledger::Tx& tx, DraftEnquiry const& action) {
  auto const needs = load_needs(tx, action);
  if (!needs) return tl::unexpected(needs.error());
  auto const known = people::find_person(tx, action.person) ? known_person(tx, action.person) : std::nullopt;
  if (!known) return base::refuse(base::Refused::not_found);
  auto const agency = organisation::find_agency(tx, action.agency);
  if (!agency || agency->kind != agency_kind_of(action.kind)) return base::refuse("agency", "Select who to ask");
  if (needs->empty())
    if (auto const said = all_of({asked_for(action.decision_waiting, "decision_waiting", "Enter the decision that waits for the answer")}); !said) return tl::unexpected(said.error());

  std::optional<EnquiryId> standing;
  std::optional<base::Instant> moment;
  for (auto const& need : *needs) {
    if (need.enquiry) standing = need.enquiry;
    if (need.moment && (!moment || *need.moment < *moment)) moment = need.moment;
  }
  auto const all = together(tx, *needs);
  auto const id = standing ? *standing : insert(tx, action, *known, *agency, all, moment);
  if (!standing) add_parts(tx, id, action.kind, *known, all);
  for (auto const& need : *needs) tx.change(point_need, {{"id", need.id}, {"enquiry", id}, {"agency", action.agency}});
  tx.record({.processing = ledger::Processing::collection, .what = "enquiry.drafted", .person = action.person, .subject = id.value, .detail = all.triggers});
  return id;
}

}  // namespace enquiries
