#include "demonstration/store/insert_enquiry.hpp"

#include "demonstration/domain/day.hpp"
#include "enquiries/domain/case_record.hpp"

namespace demonstration {
namespace {

using enquiries::Question;

Table const need{"need", "id, person_id, kind, agency_id, state, strength, gate, clock_id, trigger_ids, priority, priority_reason, first_of_order, not_needed_by_spo, created_at, ask_by, need_by, "
                         "enquiry_id, decision, decision_text, decided_by, decided_by_name, decided_at"};
Table const need_reason{"need_reason", "id, need_id, trigger_id, event, fact, rule_version, at"};
Table const need_child{"need_child", "need_id, child_id"};
Table const enquiry{"enquiry", "id, reference, person_id, kind, agency_id, state, lock_version, priority, priority_reason, trigger_ids, gate, clock_id, purpose, gateway, necessity, "
                               "proportionality, onward_limits, decision_waiting, search_by_address, period_from, period_to, force_areas, names_to_search, owner_id, acting_id, drafted_at, "
                               "asked_by, asked_at, day_zero, answer_wd, due_on, released_at, partner_day_zero, partner_due_on, acknowledged_at, returned_at, read_at, read_by, used_at, "
                               "closed_at, route, partner_ref, chases, next_chase_on, rung, next_rung_on, outcome_code, outcome_text, grade"};
Table const enquiry_child{"enquiry_child", "enquiry_id, child_id"};
Table const enquiry_person{"enquiry_person", "enquiry_id, link_id"};
Table const enquiry_question{"enquiry_question", "enquiry_id, question"};
Table const enquiry_move{"enquiry_move", "id, enquiry_id, agency_id, from_state, to_state, at, by_account, by_name, reason"};
Table const enquiry_pause{"enquiry_pause", "id, enquiry_id, starts, ends, question, reply"};
Table const enquiry_mark{"enquiry_mark", "id, enquiry_id, agency_id, kind, step, due_on, done_on, done_at, owner_id, owner_name, result"};
Table const enquiry_return{"enquiry_return", "id, enquiry_id, enquiry_version, kind, route, recorded_at, searched, partner_ref, prepared_by, prepared_account, released_by, released_account, "
                                             "released_at, late, handling, disclosable, two_identifiers, redactions"};
Table const answer{"answer", "return_id, question, code, reason"};
Table const child_answer{"child_answer", "id, return_id, child_id, answer, status, plan, dates, worker, contact_conditions"};
Table const item{"item", "id, return_id, enquiry_id, kind, child_id, date_from, date_to, date_precision, types, person_role, data_category, relationship, children_present, weapon, injury, outcome, "
                         "basis, place, disclosable, source_ref, summary, interim"};
Table const item_version{"item_version", "item_id, version, body, at"};
Table const item_read{"item_read", "item_id, version, account_id, by_name, at"};
Table const quality{"quality", "return_id, grade, late, answers, by_account, at"};
Table const counter{"reference_counter", "year, last"};
Table const proposal{"withdrawal_proposal", "id, enquiry_id, code, cited, proposed_at, proposed_by"};

std::optional<AccountId> account_of(Actor const& by) { return by.account.value == 0 ? std::nullopt : std::optional(by.account); }

template <class E>
sql::Value word_or_empty(std::optional<E> const& value) {
  return value ? sql::Value{*value} : sql::Value{""};
}

void insert_items(Bulk& bulk, MadeReturn const& made, enquiries::EnquiryId of) {
  for (std::size_t n = 0; n < made.items.size(); ++n) {
    auto const& i = made.content.items[n];
    bulk.add(item, {made.items[n], made.id, of, i.kind, i.child, i.date_from, i.date_to, i.precision, enquiries::types_word(i.types), word_or_empty(i.person_role), i.data_category, i.relationship,
                    word_or_empty(i.children_present), i.weapon, i.injury, i.outcome, i.basis, i.place, word_or_empty(i.disclosable), i.source_ref, i.summary, made.interim});
    bulk.add(item_version, {made.items[n], 1, enquiries::item_lines(i, made.content.disclosable), made.at});
  }
}

void insert_history(Bulk& bulk, Keys& keys, MadeEnquiry const& made) {
  for (auto const& m : made.moves)
    bulk.add(enquiry_move, {keys.next("enquiry_move"), made.id, made.agency, m.from, m.to, m.at, account_of(m.by), m.by.name, m.reason});
  for (auto const& p : made.pauses) bulk.add(enquiry_pause, {keys.next("enquiry_pause"), made.id, p.starts, p.ends, p.question, p.reply});
  for (auto const& m : made.marks)
    bulk.add(enquiry_mark, {keys.next("enquiry_mark"), made.id, made.agency, m.rung ? "rung" : "chase", m.step, m.due_on, m.due_on, at(m.due_on, 6), m.owner, m.owner_name,
                            m.result});
}

}  // namespace

void insert_need(Bulk& bulk, Keys& keys, people::PersonId person, MadeNeed const& made) {
  auto const& trigger = *made.trigger;
  auto const ask_by = base::working_calendar(base::Nation::england_and_wales).add_working_days(base::london_date(made.created_at), 1);
  auto const decided = made.decision.empty() ? std::nullopt : std::optional(made.created_at + std::chrono::hours{3});
  bulk.add(need, {made.id, person, made.kind, made.agency, made.state, trigger.strength, trigger.gate, trigger.clock, trigger.id, made.priority, made.priority_reason, made.first_of_order,
                  trigger.not_needed_by_spo, made.created_at, ask_by, made.need_by, made.enquiry, made.decision.empty() ? sql::Value{} : sql::Value{made.decision}, made.decision_text,
                  account_of(made.decided_by), made.decided_by.name, decided});
  bulk.add(need_reason, {keys.next("need_reason"), made.id, trigger.id, trigger.event, made.fact, made.rule_version, made.created_at});
  for (auto child : made.children) bulk.add(need_child, {made.id, child});
}

void insert_enquiry(Bulk& bulk, Keys& keys, people::PersonId person, MadeEnquiry const& e) {
  auto const& t = *e.trigger;
  bool const read = e.read_at.has_value();
  bulk.add(enquiry, {e.id, e.reference, person, e.kind, e.agency, e.state, e.moves.size() + 1, e.priority, e.priority_reason, t.id, t.gate, t.clock, e.basis.purpose, e.basis.gateway,
                     e.basis.necessity, e.basis.proportionality, e.basis.onward_limits, e.decision_waiting, e.search_by_address, e.period_from, base::london_date(e.asked_at), e.agency_name,
                     e.names_to_search, e.owner, e.acting, e.asked_at - std::chrono::minutes{20}, e.asker.account, e.asked_at, e.timing.day_zero, e.timing.answer_wd, e.dates.due, e.asked_at,
                     e.timing.partner_day_zero, e.dates.partner_due, e.acknowledged_at, e.returned_at, e.read_at, read ? std::optional(e.asker.account) : std::nullopt, e.used_at, e.closed_at,
                     e.route, e.partner_ref, e.chases, e.dates.next_chase, e.timing.rung, e.dates.next_rung, e.outcome_code, e.outcome_text, e.grade});
  for (auto child : e.children) bulk.add(enquiry_child, {e.id, child});
  for (auto link : e.links) bulk.add(enquiry_person, {e.id, link});
  for (auto question : e.questions) bulk.add(enquiry_question, {e.id, question});
  insert_history(bulk, keys, e);
}

void insert_return(Bulk& bulk, Keys& keys, MadeEnquiry const& e, Actor const& reader) {
  auto const& made = *e.answer;
  auto const& c = made.content;
  bulk.add(enquiry_return, {made.id, e.id, 1, c.kind, enquiries::ReturnRoute::page, made.at, c.searched, c.partner_ref, made.by.name, made.by.account, made.by.name, made.by.account, made.at,
                            made.late, c.handling, c.disclosable, c.two_identifiers, c.redactions});
  for (auto const& a : c.answers) bulk.add(answer, {made.id, a.question, a.code, a.reason});
  for (auto const& a : c.children)
    bulk.add(child_answer, {keys.next("child_answer"), made.id, a.child, a.known, a.status, a.plan, a.dates, a.worker, a.contact_conditions});
  insert_items(bulk, made, e.id);
  if (!e.read_at) return;
  for (auto id : made.items) bulk.add(item_read, {id, 1, reader.account, reader.name, *e.read_at});
  if (e.grade)
    bulk.add(quality, {made.id, *e.grade, made.late, enquiries::tests_word(enquiries::proposed_tests(c, e.questions, !made.late)), reader.account, *e.read_at + std::chrono::minutes{6}});
}

void insert_counter(Bulk& bulk, int year, int last) { bulk.add(counter, {year, last}); }

void insert_proposal(Bulk& bulk, std::int64_t id, enquiries::EnquiryId of, std::string_view code, std::string_view cited, base::Instant at) {
  bulk.add(proposal, {id, of, code, cited, at, "Nightly check"});
}

}  // namespace demonstration
