#include "recommendations/store/plan.hpp"

#include "recommendations/store/readable.hpp"
#include "sql/compose.hpp"

namespace recommendations {
namespace {

using ledger::Scoped;
using ledger::Write;
using sql_of::readable;

constexpr std::string_view columns =
    "select a.id, a.recommendation_id, i.id, i.unit_id, a.addressee, a.text, a.measure, a.owner, a.owner_email, a.starts_on, a.due_on, a.started_on, a.done_on, a.done_by, a.done_name,"
    " a.verified_on, a.verified_name, a.lock_version from inspection i join recommendation r on r.inspection_id = i.id join plan_action a on a.recommendation_id = r.id where ";
constexpr Scoped all{"recommendations.actions", sql::composed<[] { return sql::pieces(columns, "i.id = :id and ", readable, " order by r.position, r.id, a.due_on, a.id"); }>};
constexpr Scoped one{"recommendations.action", sql::composed<[] { return sql::pieces(columns, "a.id = :id and ", readable); }>};
constexpr Scoped late{"recommendations.late_actions", sql::composed<[] {
  return sql::pieces(columns, "a.done_on is null and a.due_on <= :today and {told i} and {published i} order by a.due_on, a.id");
}>};
constexpr Scoped steps{"recommendations.steps", sql::composed<[] {
  return sql::pieces("select s.what, s.note, s.at, s.by_name from inspection i join recommendation r on r.inspection_id = i.id join plan_action a on a.recommendation_id = r.id"
                     " join plan_step s on s.action_id = a.id where a.id = :id and ", readable, " order by s.id");
}>};
constexpr std::string_view heard_columns =
    "select e.action_id, e.rung, e.on_day, e.heard from inspection i join recommendation r on r.inspection_id = i.id join plan_action a on a.recommendation_id = r.id"
    " join plan_escalation e on e.action_id = a.id where ";
constexpr Scoped heard{"recommendations.heard", sql::composed<[] { return sql::pieces(heard_columns, "i.id = :id and ", readable, " order by e.action_id, e.on_day, e.rung"); }>};
constexpr Scoped told{"recommendations.rungs_told", sql::composed<[] { return sql::pieces(heard_columns, "a.id = :id and {told i} and {published i} order by e.on_day, e.rung"); }>};

constexpr Write inserted{"recommendations.insert_action",
  "insert into plan_action (recommendation_id, addressee, text, measure, owner, owner_email, starts_on, due_on)"
  " values (:recommendation, :addressee, :text, :measure, :owner, :email, :starts, :due) returning id"};
constexpr Write updated{"recommendations.update_action",
  "update plan_action set text = :text, measure = :measure, owner = :owner, owner_email = :email, starts_on = :starts, due_on = :due, lock_version = lock_version + 1"
  " where id = :id and lock_version = :version and done_on is null"};
constexpr Write started{"recommendations.start_action",
  "update plan_action set started_on = :today, lock_version = lock_version + 1 where id = :id and lock_version = :version and started_on is null and done_on is null"};
constexpr Write finished{"recommendations.finish_action",
  "update plan_action set started_on = coalesce(started_on, :today), done_on = :today, done_by = :by, done_name = :name, lock_version = lock_version + 1"
  " where id = :id and lock_version = :version and done_on is null"};
constexpr Write verified{"recommendations.verify_action",
  "update plan_action set verified_on = :today, verified_by = :by, verified_name = :name, lock_version = lock_version + 1"
  " where id = :id and lock_version = :version and done_on is not null and verified_on is null"};
constexpr Write reopened{"recommendations.reopen_action",
  "update plan_action set done_on = null, done_by = null, done_name = '', lock_version = lock_version + 1 where id = :id and lock_version = :version and done_on is not null and verified_on is null"};
constexpr Write new_step{"recommendations.note_step", "insert into plan_step (action_id, what, note, at, by_account, by_name) values (:id, :what, :note, :now, :by, :name)"};
constexpr Write new_heard{"recommendations.note_heard",
  "insert into plan_escalation (action_id, rung, on_day, at, heard) values (:id, :rung, :on, :now, :who) on conflict (action_id, rung) do nothing"};

bool changed(ledger::Tx& tx, Write const& statement, PlanActionRow const& row) {
  return tx.change(statement, {{"id", row.id}, {"version", row.lock_version}, {"today", tx.today()}, {"by", tx.scope().account}, {"name", tx.scope().name}}) > 0;
}

}  // namespace

std::vector<PlanActionRow> plan_actions(ledger::View& view, InspectionId id) { return view.rows<PlanActionRow>(all, {{"id", id}}); }
std::optional<PlanActionRow> find_plan_action(ledger::View& view, PlanActionId id) { return view.row<PlanActionRow>(one, {{"id", id}}); }
std::vector<PlanStepRow> steps_of(ledger::View& view, PlanActionId id) { return view.rows<PlanStepRow>(steps, {{"id", id}}); }
std::vector<HeardRow> heard_of(ledger::View& view, InspectionId id) { return view.rows<HeardRow>(heard, {{"id", id}}); }
std::vector<PlanActionRow> late_actions(ledger::View& view, base::Date today) { return view.rows<PlanActionRow>(late, {{"today", today}}); }

std::vector<Rung> rungs_told(ledger::View& view, PlanActionId id) {
  std::vector<Rung> rungs;
  for (auto const& row : view.rows<HeardRow>(told, {{"id", id}})) rungs.push_back(row.rung);
  return rungs;
}

PlanActionId insert_plan_action(ledger::Tx& tx, RecommendationId recommendation, Addressee addressee, Action const& a, std::string const& email) {
  return PlanActionId{tx.insert(inserted, {{"recommendation", recommendation}, {"addressee", addressee}, {"text", a.text}, {"measure", a.measure}, {"owner", a.owner}, {"email", email}, {"starts", a.start}, {"due", a.due}})};
}

bool update_plan_action(ledger::Tx& tx, PlanActionId id, Action const& a, std::string const& email, std::int64_t lock_version) {
  return tx.change(updated, {{"id", id}, {"text", a.text}, {"measure", a.measure}, {"owner", a.owner}, {"email", email}, {"starts", a.start}, {"due", a.due}, {"version", lock_version}}) > 0;
}

bool start_action(ledger::Tx& tx, PlanActionRow const& row) { return changed(tx, started, row); }
bool finish_action(ledger::Tx& tx, PlanActionRow const& row) { return changed(tx, finished, row); }
bool verify_action(ledger::Tx& tx, PlanActionRow const& row) { return changed(tx, verified, row); }
bool reopen_action(ledger::Tx& tx, PlanActionRow const& row) { return changed(tx, reopened, row); }

void note_step(ledger::Tx& tx, PlanActionId id, std::string_view what, std::string_view note) {
  tx.change(new_step, {{"id", id}, {"what", what}, {"note", note}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
}

void note_heard(ledger::Tx& tx, PlanActionId id, Rung rung, base::Date on, std::string_view who) {
  tx.change(new_heard, {{"id", id}, {"rung", rung}, {"on", on}, {"now", tx.now()}, {"who", who}});
}

}  // namespace recommendations
