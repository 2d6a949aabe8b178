#include "risk/store/gates.hpp"

#include "sql/compose.hpp"

#include <fmt/format.h>

namespace risk {
namespace {

constexpr std::string_view columns =
    "select d.id, d.person_id, d.step, d.result, d.reason, d.interim, d.by_account, d.by_name, d.at, d.countersign_needed, d.countersign_why,"
    " d.countersigned_at, d.countersigned_name, d.reopened_at, d.reopened_why, d.due_on, d.lock_version"
    " from gate_decision d join person p on p.id = d.person_id where {visible p} and ";
constexpr ledger::Scoped of_person{"risk.gate_decisions_of", sql::composed<[] {
  return sql::pieces(columns, "d.person_id = :person order by d.id desc");
}>};
constexpr ledger::Scoped latest{"risk.latest_gate_decision", sql::composed<[] {
  return sql::pieces(columns, "d.person_id = :person and d.step = :step order by d.id desc limit 1");
}>};
constexpr ledger::Scoped by_key{"risk.find_gate_decision", sql::composed<[] { return sql::pieces(columns, "d.id = :id"); }>};
constexpr ledger::Scoped by_key_locked{"risk.lock_gate_decision", sql::composed<[] { return sql::pieces(columns, "d.id = :id {lock}"); }>};
constexpr ledger::Scoped missing_rows{"risk.gate_missing_of",
  "select m.enquiry_id, coalesce(e.reference, ''), y.name, m.waited_wd, m.might_change, m.answered_at from gate_missing m"
  " join enquiry e on e.id = m.enquiry_id join agency y on y.id = e.agency_id join gate_decision d on d.id = m.decision_id"
  " join person p on p.id = d.person_id where d.id = :id and {visible p} order by m.waited_wd desc, m.enquiry_id"};

constexpr ledger::Scoped since{"risk.needed_since",
  "select n.id from need n join person p on p.id = n.person_id where n.person_id = :person and n.created_at > :at and {visible p}"
  " union select e.id from enquiry e join person p on p.id = e.person_id where e.person_id = :person and e.asked_at > :at and {visible p}"
  " order by 1 limit 1"};

constexpr ledger::Write insert_row{"risk.insert_gate_decision",
  "insert into gate_decision (person_id, step, result, reason, interim, missing, by_account, by_name, at, countersign_needed, countersign_why)"
  " values (:person, :step, :result, :reason, :interim, :missing, :by, :name, :now, :needed, :why) returning id"};
constexpr ledger::Write insert_missing{"risk.insert_gate_missing",
  "insert into gate_missing (decision_id, enquiry_id, waited_wd, might_change) values (:decision, :enquiry, :waited, :change)"};
constexpr ledger::Write confirm{"risk.mark_gate_confirmed",
  "update gate_decision set result = 'confirmed', due_on = null, lock_version = lock_version + 1"
  " where person_id = :person and step = :step and id <> :except and result in ('opened_provisional', 'opened_override', 'reopened')"};
constexpr ledger::Write countersign{"risk.mark_gate_countersigned",
  "update gate_decision set countersigned_at = :now, countersigned_by = :by, countersigned_name = :name, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write reopen{"risk.mark_gate_reopened",
  "update gate_decision set result = 'reopened', reopened_at = :now, reopened_why = :why, due_on = :due, lock_version = lock_version + 1 where id = :id"};

}  // namespace

std::vector<GateDecisionRow> gate_decisions_of(ledger::View& view, PersonId person) {
  auto rows = view.rows<GateDecisionRow>(of_person, {{"person", person}});
  if (!rows.empty()) view.look("gate.viewed", person);
  return rows;
}
std::optional<GateDecisionRow> find_gate_decision(ledger::View& view, GateDecisionId id) {
  auto row = view.row<GateDecisionRow>(by_key, {{"id", id}});
  if (row) view.look("gate.viewed", row->person, id.value);
  return row;
}
std::optional<GateDecisionRow> latest_gate_decision(ledger::View& view, PersonId person, std::string_view step) {
  return view.row<GateDecisionRow>(latest, {{"person", person}, {"step", step}});
}
bool needed_since(ledger::View& view, PersonId person, base::Instant at) {
  return view.row<std::int64_t>(since, {{"person", person}, {"at", at}}).has_value();
}
std::optional<GateDecisionRow> lock_gate_decision(ledger::Tx& tx, GateDecisionId id) {
  return tx.row<GateDecisionRow>(by_key_locked, {{"id", id}});
}
std::vector<GateMissingRow> missing_of(ledger::View& view, GateDecisionId id) { return view.rows<GateMissingRow>(missing_rows, {{"id", id}}); }

GateDecisionId insert_gate_decision(ledger::Tx& tx, NewGateDecision const& row) {
  std::string ids;
  for (auto const& gap : row.missing) ids += fmt::format("{}{}", ids.empty() ? "" : " ", gap.enquiry.value);
  GateDecisionId const id{tx.insert(insert_row, {{"person", row.person}, {"step", row.step}, {"result", row.result}, {"reason", row.reason},
      {"interim", row.interim}, {"missing", ids}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()},
      {"needed", !row.countersign_why.empty()}, {"why", row.countersign_why}})};
  for (auto const& gap : row.missing)
    tx.change(insert_missing, {{"decision", id}, {"enquiry", gap.enquiry}, {"waited", gap.waited_wd}, {"change", gap.might_change}});
  return id;
}
void mark_confirmed(ledger::Tx& tx, PersonId person, std::string_view step, GateDecisionId except) {
  tx.change(confirm, {{"person", person}, {"step", step}, {"except", except}});
}
void mark_gate_countersigned(ledger::Tx& tx, GateDecisionId id) {
  tx.change(countersign, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}
void mark_gate_reopened(ledger::Tx& tx, GateDecisionId id, std::string const& why, base::Date due_on) {
  tx.change(reopen, {{"id", id}, {"now", tx.now()}, {"why", why}, {"due", due_on}});
}

}  // namespace risk
