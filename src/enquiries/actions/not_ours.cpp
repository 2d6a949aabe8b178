#include "enquiries/actions/not_ours.hpp"

#include "enquiries/actions/arrive.hpp"
#include "enquiries/domain/facts.hpp"
#include "enquiries/domain/reference.hpp"
#include "enquiries/store/agency.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {
namespace {

using ledger::Write;

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

// Some of the children go to another authority as an enquiry of their own, linked to this one.
EnquiryId split(ledger::Tx& tx, EnquiryRow const& enquiry, Agency const& agency, NotOurs const& action) {
  auto const year = static_cast<int>(std::chrono::year_month_day{tx.today()}.year());
  auto part = enquiry;
  part.reference = reference(year, static_cast<int>(tx.insert(next_number, {{"year", year}})));
  part.id = EnquiryId{tx.insert(split_off, {{"id", enquiry.id}, {"reference", part.reference}, {"agency", agency.id}})};
  part.state = EnquiryState::draft;
  part.agency = agency.id;
  tx.change(copy_questions, {{"id", enquiry.id}, {"new", part.id}});
  tx.change(copy_links, {{"id", enquiry.id}, {"new", part.id}});
  for (auto child : action.children) tx.change(move_child, {{"id", enquiry.id}, {"new", part.id}, {"child", child}});
  send_on(tx, part, agency, fmt::format("From {}: {}", enquiry.reference, action.reason));
  return part.id;
}

base::Outcome<Rerouted> split_or_refuse(ledger::Tx& tx, EnquiryRow const& enquiry, std::optional<Agency> const& agency, NotOurs const& action) {
  auto const asked = children_of(tx, enquiry.id);
  for (auto child : action.children)
    if (std::ranges::find(asked, child) == asked.end()) return base::refuse("children", "Select children that were asked about");
  if (!agency) return base::refuse("responsible", "Name an authority whose answering unit is known here; or say it of the whole enquiry");
  auto const part = split(tx, enquiry, *agency, action);
  record(tx, enquiry, "enquiry.children_not_ours", ledger::Processing::alteration, action.responsible, action.reason);
  return Rerouted{part};
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

  move_to(tx, *enquiry, EnquiryState::not_ours, fmt::format("{} {}", action.responsible, action.reason));
  tx.change(outcome, {{"id", enquiry->id}, {"code", action.responsible}, {"reason", action.reason}});
  retime(tx, enquiry->id);
  record(tx, *enquiry, "enquiry.not_ours", ledger::Processing::alteration, action.responsible, action.reason);
  if (!agency) {
    tx.tell(AnswerRefused{enquiry->person, enquiry->id});
    return Rerouted{};
  }
  send_on(tx, *enquiry, *agency, "Re-routed: " + action.reason);
  return Rerouted{enquiry->id};
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
