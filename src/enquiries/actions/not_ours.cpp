#include "enquiries/actions/not_ours.hpp"

#include "enquiries/actions/arrive.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/reference.hpp"
#include "enquiries/store/agency.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

using ledger::System;
using ledger::Write;

constexpr char why[] = "children go where they live, whoever said so";

constexpr Write outcome{"enquiries.not_ours", "update enquiry set outcome_code = :code, outcome_text = :reason where id = :id"};
constexpr Write into_queue{"enquiries.reroute_into_queue",
                           "update enquiry set agency_id = :agency, released_at = null, partner_day_zero = null, acknowledged_at = null, taken_by = null, taken_at = null, "
                           "batch_id = null where id = :id"};
constexpr Write other_agency{"enquiries.reroute_days", "update enquiry set agency_id = :agency, answer_wd = :days, partner_ref = '', outcome_code = '', outcome_text = '' where id = :id"};
constexpr Write needs_follow{"enquiries.needs_follow", "update need set agency_id = :agency where enquiry_id = :id and state = 'asked'"};
constexpr Write split_off{"enquiries.split_off",
                          "insert into enquiry (reference, person_id, kind, agency_id, state, priority, priority_reason, trigger_ids, gate, clock_id, purpose, gateway, necessity, "
                          "proportionality, onward_limits, decision_waiting, search_by_address, period_from, period_to, force_areas, names_to_search, owner_id, acting_id, drafted_at, "
                          "asked_by, on_behalf_of, asked_at, day_zero, answer_wd, moment, need_by, route, came_from) "
                          "select :reference, e.person_id, e.kind, :agency, 'draft', e.priority, e.priority_reason, e.trigger_ids, e.gate, e.clock_id, e.purpose, e.gateway, e.necessity, "
                          "e.proportionality, e.onward_limits, e.decision_waiting, 0, e.period_from, e.period_to, '', e.names_to_search, e.owner_id, e.acting_id, e.drafted_at, "
                          "e.asked_by, e.on_behalf_of, e.asked_at, e.day_zero, e.answer_wd, e.moment, e.need_by, 'page', e.id from enquiry e where e.id = :id returning id"};
constexpr Write copy_questions{"enquiries.copy_questions", "insert into enquiry_question (enquiry_id, question) select :new, q.question from enquiry_question q where q.enquiry_id = :id"};
constexpr Write copy_links{"enquiries.copy_links", "insert into enquiry_person (enquiry_id, link_id) select :new, l.link_id from enquiry_person l where l.enquiry_id = :id"};
constexpr Write move_child{"enquiries.move_child", "update enquiry_child set enquiry_id = :new where enquiry_id = :id and child_id = :child"};
// The needs that the split-off part meets: those of the enquiry which name one of its children.
constexpr System needs_split{"enquiries.needs_to_split", why,
                             "select distinct n.id from need n join need_child c on c.need_id = n.id "
                             "join enquiry_child m on m.child_id = c.child_id where n.enquiry_id = :id and m.enquiry_id = :new order by n.id"};
constexpr Write copy_need{"enquiries.split_need",
                          "insert into need (person_id, kind, agency_id, state, strength, gate, clock_id, trigger_ids, priority, priority_reason, first_of_order, not_needed_by_spo, "
                          "proposed, created_at, ask_by, need_by, moment, enquiry_id) select n.person_id, n.kind, :agency, n.state, n.strength, n.gate, n.clock_id, n.trigger_ids, "
                          "n.priority, n.priority_reason, n.first_of_order, n.not_needed_by_spo, n.proposed, n.created_at, n.ask_by, n.need_by, n.moment, :new from need n where n.id = :need returning id"};
constexpr Write copy_reasons{"enquiries.split_need_reasons",
                             "insert into need_reason (need_id, trigger_id, event, fact, rule_version, at) select :part, r.trigger_id, r.event, r.fact, r.rule_version, r.at "
                             "from need_reason r where r.need_id = :need order by r.id"};
constexpr Write move_need_children{"enquiries.split_need_children",
                                   "update need_child set need_id = :part where need_id = :need and child_id in (select child_id from enquiry_child where enquiry_id = :new)"};
constexpr System children_not_ours{"enquiries.children_not_ours", why,
                                   "select a.child_id, a.not_ours_code from child_answer a join enquiry_child c on c.child_id = a.child_id and c.enquiry_id = :id "
                                   "where a.return_id = :answer and a.not_ours_code <> '' order by a.not_ours_code, a.child_id"};
constexpr Write next_number{"enquiries.split_number",
                            "insert into reference_counter (year, last) values (:year, 1) on conflict (year) do update set last = reference_counter.last + 1 returning last"};

// Sent on to the authority, or into its queue; day 0 stays.
void send_on(ledger::Tx& tx, EnquiryRow& enquiry, Agency const& agency, std::string const& reason) {
  tx.change(other_agency, {{"id", enquiry.id}, {"agency", agency.id}, {"days", answer_days(tx, agency, enquiry.clock, tx.today())}});
  enquiry.agency = agency.id;
  bool const queued = intake_reached(tx, agency.id);
  move_to(tx, enquiry, queued ? EnquiryState::queued : EnquiryState::sent, reason);
  if (queued) {
    tx.change(into_queue, {{"id", enquiry.id}, {"agency", agency.id}});
    retime(tx, enquiry.id);
  } else {
    hand_over(tx, enquiry, agency.id);
  }
  tx.change(needs_follow, {{"id", enquiry.id}, {"agency", agency.id}});
  record(tx, enquiry, "enquiry.rerouted", queued ? ledger::Processing::alteration : ledger::Processing::disclosure, agency.code, enquiry.decision_waiting, queued ? std::string{} : agency.name);
  tx.tell(EnquirySent{enquiry.person, enquiry.id, queued, false});
}

struct ChildNotOurs {
  ChildId child;
  std::string code;
};
// What is said of some of an enquiry's children.
struct Part {
  std::string responsible = {};
  std::string reason = {};
  std::vector<ChildId> children = {};
};

// A need becomes two, so that what is asked of each authority is counted by itself.
void split_needs(ledger::Tx& tx, EnquiryId from, EnquiryId part, AgencyId agency) {
  for (auto const need : tx.rows<NeedId>(needs_split, {{"id", from}, {"new", part}})) {
    NeedId const other{tx.insert(copy_need, {{"need", need}, {"agency", agency}, {"new", part}})};
    tx.change(copy_reasons, {{"need", need}, {"part", other}});
    tx.change(move_need_children, {{"need", need}, {"part", other}, {"new", part}});
    tx.record({.what = "need.split", .subject = other.value});
  }
}

// Nobody here answers for that authority yet: it waits for its owner, as a whole enquiry would.
void leave_with_owner(ledger::Tx& tx, EnquiryRow& enquiry, std::string const& code, std::string const& reason) {
  move_to(tx, enquiry, EnquiryState::not_ours, fmt::format("{} {}", code, reason));
  tx.change(outcome, {{"id", enquiry.id}, {"code", code}, {"reason", reason}});
  retime(tx, enquiry.id);
  tx.tell(AnswerRefused{enquiry.person, enquiry.id});
}

// Some of the children go to another authority as an enquiry of their own, linked to this one, with its day 0.
EnquiryId split(ledger::Tx& tx, EnquiryRow const& enquiry, std::optional<Agency> const& agency, Part const& said) {
  auto const year = static_cast<int>(std::chrono::year_month_day{tx.today()}.year());
  auto part = enquiry;
  part.reference = reference(year, static_cast<int>(tx.insert(next_number, {{"year", year}})));
  part.agency = agency ? agency->id : enquiry.agency;
  part.id = EnquiryId{tx.insert(split_off, {{"id", enquiry.id}, {"reference", part.reference}, {"agency", part.agency}})};
  part.state = EnquiryState::draft;
  tx.change(copy_questions, {{"id", enquiry.id}, {"new", part.id}});
  tx.change(copy_links, {{"id", enquiry.id}, {"new", part.id}});
  for (auto child : said.children) tx.change(move_child, {{"id", enquiry.id}, {"new", part.id}, {"child", child}});
  split_needs(tx, enquiry.id, part.id, part.agency);
  auto const words = fmt::format("From {}: {}", enquiry.reference, said.reason);
  if (agency) {
    send_on(tx, part, *agency, words);
  } else {
    move_to(tx, part, EnquiryState::sent, words);
    leave_with_owner(tx, part, said.responsible, said.reason);
  }
  record(tx, enquiry, "enquiry.children_not_ours", ledger::Processing::alteration, said.responsible, said.reason);
  return part.id;
}

base::Outcome<Rerouted> split_or_refuse(ledger::Tx& tx, EnquiryRow const& enquiry, std::optional<Agency> const& agency, NotOurs const& action) {
  auto const asked = children_of(tx, enquiry.id);
  for (auto child : action.children)
    if (std::ranges::find(asked, child) == asked.end()) return base::refuse("children", "Select children that were asked about");
  return Rerouted{split(tx, enquiry, agency, {action.responsible, action.reason, action.children})};
}

}  // namespace

base::Outcome<Rerouted> run(ledger::Tx& tx, NotOurs const& action) {
  if (auto const said = all_of({asked_for(action.responsible, "responsible", "Select who is responsible", 40)}); !said) return tl::unexpected(said.error());
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  end_own_question(tx, *enquiry);
  if (auto const listed = check_move(enquiry->state, EnquiryState::not_ours); !listed) return tl::unexpected(listed.error());
  auto const agency = agency_of_code(tx, enquiry->kind, action.responsible);
  if (agency && agency->id == enquiry->agency) return base::refuse("responsible", "Select another authority than your own");
  auto chosen = action.children;
  std::ranges::sort(chosen);
  if (!chosen.empty() && chosen != children_of(tx, enquiry->id)) return split_or_refuse(tx, *enquiry, agency, action);

  record(tx, *enquiry, "enquiry.not_ours", ledger::Processing::alteration, action.responsible, action.reason);
  if (!agency) {
    leave_with_owner(tx, *enquiry, action.responsible, action.reason);
    return Rerouted{};
  }
  move_to(tx, *enquiry, EnquiryState::not_ours, fmt::format("{} {}", action.responsible, action.reason));
  send_on(tx, *enquiry, *agency, "Re-routed: " + action.reason);
  return Rerouted{enquiry->id};
}

void split_not_ours(ledger::Tx& tx, EnquiryRow const& enquiry, ReturnId answer) {
  std::map<std::string, std::vector<ChildId>> by_authority;
  for (auto& row : tx.rows<ChildNotOurs>(children_not_ours, {{"id", enquiry.id}, {"answer", answer}})) by_authority[row.code].push_back(row.child);
  for (auto const& [code, children] : by_authority) {
    auto const agency = agency_of_code(tx, enquiry.kind, code);
    split(tx, enquiry, agency, {code, children.size() == 1 ? "this child is another authority’s" : "these children are another authority’s", children});
  }
}

base::Outcome<> run(ledger::Tx& tx, Reroute const& action) {
  auto enquiry = load_enquiry(tx, action.enquiry);
  if (!enquiry) return tl::unexpected(enquiry.error());
  if (enquiry->state != EnquiryState::not_ours) return base::refuse(base::Refused::conflict, "Nobody has said that another authority is responsible");
  auto const agency = organisation::find_agency(tx, action.to);
  if (!agency || agency->kind != agency_kind_of(enquiry->kind)) return base::refuse("to", "Select who to ask");
  send_on(tx, *enquiry, *agency, "Re-routed by probation");
  return base::Done{};
}

}  // namespace enquiries
