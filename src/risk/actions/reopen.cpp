#include "risk/actions/reopen.hpp"

#include "base/calendar.hpp"
#include "enquiries/domain/rules.hpp"
#include "risk/domain/facts.hpp"
#include "risk/store/gates.hpp"
#include "risk/store/keep_assessment.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace risk {
namespace {

constexpr char const* why_system = "a reaction in a partner's action, which sees no person";

constexpr ledger::System signed_without{"risk.signed_without", why_system,
  "select distinct a.id from missing_answer m join assessment a on a.id = m.assessment_id"
  " where m.enquiry_id = :enquiry and m.answered_at is null and a.state = 'signed_provisional' order by a.id"};
constexpr ledger::System signed_of_person{"risk.signed_of_person", why_system,
  "select a.id from assessment a where a.person_id = :person and a.state in ('signed_provisional', 'signed_complete')"
  " and not exists (select 1 from assessment o where o.person_id = a.person_id and o.state in ('draft', 'reopened')) order by a.id"};
constexpr ledger::System signed_citing{"risk.signed_citing", why_system,
  "select distinct a.id from item_use u join assessment a on a.id = u.assessment_id"
  " where u.item_id = :item and a.state in ('signed_provisional', 'signed_complete') order by a.id"};
constexpr ledger::System gates_without{"risk.gates_without", why_system,
  "select distinct d.id from gate_missing m join gate_decision d on d.id = m.decision_id"
  " where m.enquiry_id = :enquiry and m.answered_at is null and d.result in ('opened_provisional', 'opened_override') order by d.id"};
constexpr ledger::System gates_after{"risk.gates_after", why_system,
  "select d.id from gate_decision d where d.person_id = :person and d.result in ('opened_complete', 'opened_provisional', 'opened_override')"
  " and d.at >= (select min(r.recorded_at) from enquiry_return r where r.enquiry_id = :enquiry) order by d.id"};
constexpr ledger::System reference{"risk.reference_of", why_system,
  "select coalesce(e.reference, '') from enquiry e where e.id = :enquiry"};
constexpr ledger::Write answered{"risk.mark_answered",
  "update missing_answer set answered_at = :now where enquiry_id = :enquiry and answered_at is null"};
constexpr ledger::Write gate_answered{"risk.mark_gate_answered",
  "update gate_missing set answered_at = :now where enquiry_id = :enquiry and answered_at is null"};

struct Opened {
  std::vector<AssessmentId> assessments = {};
  std::vector<GateDecisionId> gates = {};
};

template <class Id>
void add(std::vector<Id>& all, std::vector<Id> const& more) {
  for (auto id : more)
    if (std::ranges::find(all, id) == all.end()) all.push_back(id);
}

void reopen(ledger::Tx& tx, PersonId person, Opened const& what, std::string const& why) {
  auto const due = reopened_due(tx);
  for (auto const id : what.assessments) {
    mark_reopened(tx, id, why, due);
    tx.tell(AssessmentReopened{person, id});
    tx.record({.what = "assessment.reopened", .person = person, .subject = id.value});
  }
  for (auto const id : what.gates) {
    mark_gate_reopened(tx, id, why, due);
    tx.tell(GateReopened{person, id});
    tx.record({.what = "gate.reopened", .person = person, .subject = id.value});
  }
}

Opened went_without(ledger::Tx& tx, EnquiryId enquiry) {
  sql::Params const of{{"enquiry", enquiry}};
  return {.assessments = tx.rows<AssessmentId>(signed_without, of), .gates = tx.rows<GateDecisionId>(gates_without, of)};
}

void no_longer_missing(ledger::Tx& tx, EnquiryId enquiry) {
  sql::Params const at{{"enquiry", enquiry}, {"now", tx.now()}};
  tx.change(answered, at);
  tx.change(gate_answered, at);
}

std::string reference_of(ledger::Tx& tx, EnquiryId enquiry) { return tx.row<std::string>(reference, {{"enquiry", enquiry}}).value_or(""); }

void nothing_more_comes(ledger::Tx& tx, PersonId person, EnquiryId enquiry, std::string_view what) {
  auto const opened = went_without(tx, enquiry);
  no_longer_missing(tx, enquiry);
  reopen(tx, person, opened, fmt::format("{} was {}: it is not missing any more", reference_of(tx, enquiry), what));
}

}  // namespace

base::Date reopened_due(ledger::View& view, base::Date answered) {
  auto const& rules = view.rules<enquiries::RuleBook>().on(view.today());
  auto const& calendar = base::working_calendar(base::from_word<base::Nation>(rules.calendar).value_or(base::Nation::england_and_wales));
  return calendar.add_working_days(answered, rules.reopened_due_wd);
}
base::Date reopened_due(ledger::View& view) { return reopened_due(view, view.today()); }

void reopen_answered(ledger::Tx& tx, enquiries::AnswerArrived const& fact) {
  if (!fact.final_return) return;
  auto opened = went_without(tx, fact.enquiry);
  no_longer_missing(tx, fact.enquiry);
  add(opened.assessments, tx.rows<AssessmentId>(signed_of_person, {{"person", fact.person}}));
  reopen(tx, fact.person, opened, fmt::format("The answer to {} came", reference_of(tx, fact.enquiry)));
}

void reopen_corrected(ledger::Tx& tx, enquiries::AnswerCorrected const& fact) {
  Opened opened;
  for (auto const item : fact.changed) add(opened.assessments, tx.rows<AssessmentId>(signed_citing, {{"item", item}}));
  if (!fact.changed.empty()) opened.gates = tx.rows<GateDecisionId>(gates_after, {{"person", fact.person}, {"enquiry", fact.enquiry}});
  reopen(tx, fact.person, opened, fmt::format("The answer to {} was corrected", reference_of(tx, fact.enquiry)));
}

void reopen_withdrawn(ledger::Tx& tx, enquiries::EnquiryWithdrawn const& fact) { nothing_more_comes(tx, fact.person, fact.enquiry, "withdrawn"); }
void reopen_closed(ledger::Tx& tx, enquiries::EnquiryClosed const& fact) { nothing_more_comes(tx, fact.person, fact.enquiry, "closed by a senior"); }

}  // namespace risk
