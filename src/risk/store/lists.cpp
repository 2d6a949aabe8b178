#include "risk/store/lists.hpp"

#include "sql/compose.hpp"

namespace risk {
namespace {

constexpr std::string_view assessments =
    "select a.id, p.id, p.surname, p.forenames, p.crn, p.rosh, a.kind, a.state, coalesce(s.full_name, ''), a.signed_name, a.signed_at, a.due_on,"
    " case when a.reopened_at is null then a.countersign_why else a.reopened_why end,"
    " (select count(*) from missing_answer m where m.assessment_id = a.id and m.answered_at is null"
    " and m.signature_id = (select max(g.id) from signature g where g.assessment_id = a.id and g.kind = 'signed')),"
    " coalesce((select max(m.waited_wd) from missing_answer m where m.assessment_id = a.id), 0)"
    " from assessment a join person p on p.id = a.person_id left join staff s on s.id = a.owner_id where {visible p} and ";
constexpr ledger::Scoped to_countersign{"risk.to_countersign", sql::composed<[] {
  return sql::pieces(assessments, "a.state in ('signed_provisional', 'signed_complete') and a.countersign_needed = 1 and a.countersigned_at is null"
    " order by a.signed_at, a.id");
}>};
constexpr ledger::Scoped provisional{"risk.provisional", sql::composed<[] {
  return sql::pieces(assessments, "a.state in ('signed_provisional', 'reopened') order by a.due_on nulls last, a.signed_at nulls last, a.id");
}>};
constexpr ledger::Scoped provisional_of{"risk.provisional_of", sql::composed<[] {
  return sql::pieces(assessments, "a.state in ('signed_provisional', 'reopened') and a.owner_id = :owner"
    " order by a.due_on nulls last, a.signed_at nulls last, a.id");
}>};

constexpr ledger::Scoped being_written{"risk.being_written", sql::composed<[] {
  return sql::pieces(assessments, "a.state = 'draft' and a.due_on is not null and (:owner is null or a.owner_id = :owner) order by a.due_on, a.id limit 500");
}>};
constexpr std::string_view gates =
    "select d.id, p.id, p.surname, p.forenames, p.crn, d.step, d.result, d.by_name, d.at, d.due_on,"
    " case when d.reopened_at is null then d.countersign_why else d.reopened_why end,"
    " (select count(*) from gate_missing m where m.decision_id = d.id and m.answered_at is null)"
    " from gate_decision d join person p on p.id = d.person_id where {visible p} and ";
constexpr ledger::Scoped countersign_gates{"risk.gates_to_countersign", sql::composed<[] {
  return sql::pieces(gates, "d.result = 'opened_provisional' and d.countersign_needed = 1 and d.countersigned_at is null order by d.at, d.id");
}>};
constexpr ledger::Scoped gates_without{"risk.gates_without_answer", sql::composed<[] {
  return sql::pieces(gates, "d.result in ('opened_provisional', 'opened_override', 'reopened') order by d.due_on nulls last, d.at, d.id");
}>};

constexpr ledger::Scoped counts{"risk.signed_counts",
  "select coalesce(sum(case when x.what = 'complete' then 1 else 0 end), 0), coalesce(sum(case when x.what = 'provisional' then 1 else 0 end), 0),"
  " coalesce(sum(case when x.what = 'override' then 1 else 0 end), 0) from ("
  "select case when a.state = 'signed_complete' then 'complete' else 'provisional' end as what from assessment a"
  " join person p on p.id = a.person_id where {visible p} and a.state in ('signed_complete', 'signed_provisional', 'reopened')"
  " union all select 'override' as what from gate_decision d join person p on p.id = d.person_id"
  " where {visible p} and d.result = 'opened_override') x"};

}  // namespace

std::vector<WaitingAssessment> assessments_to_countersign(ledger::View& view) { return view.rows<WaitingAssessment>(to_countersign); }
std::vector<WaitingAssessment> provisional_assessments(ledger::View& view, std::optional<StaffId> owner) {
  return owner ? view.rows<WaitingAssessment>(provisional_of, {{"owner", *owner}}) : view.rows<WaitingAssessment>(provisional);
}
std::vector<WaitingAssessment> assessments_being_written(ledger::View& view, std::optional<StaffId> owner) {
  return view.rows<WaitingAssessment>(being_written, {{"owner", owner}});
}

std::vector<WaitingGate> gates_to_countersign(ledger::View& view) { return view.rows<WaitingGate>(countersign_gates); }
std::vector<WaitingGate> gates_without_answer(ledger::View& view) { return view.rows<WaitingGate>(gates_without); }
SignedCounts signed_counts(ledger::View& view) { return view.row<SignedCounts>(counts).value_or(SignedCounts{}); }

}  // namespace risk
