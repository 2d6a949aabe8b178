#include "workload/store/reductions.hpp"

#include "sql/compose.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr std::string_view columns =
    "select r.id, r.staff_id, r.unit_id, r.reason, r.hours, r.starts_at, r.ends_at, r.status, r.notes, r.by_name, r.lock_version from reduction r ";
constexpr Scoped of_staff{"workload.reductions_of_staff", sql::composed<[] {
  return sql::pieces(columns, "join staff s on s.id = r.staff_id where r.staff_id = :staff and {led s} order by r.starts_at desc, r.id desc");
}>};
constexpr Scoped of_pair{"workload.reductions_of_pair", sql::composed<[] {
  return sql::pieces(columns, "join staff s on s.id = r.staff_id where r.staff_id = :staff and r.unit_id = :team and {led s} order by r.starts_at desc, r.id desc");
}>};
constexpr Scoped within{"workload.reductions_within", sql::composed<[] {
  return sql::pieces(columns, "join unit u on u.id = r.unit_id join staff s on s.id = r.staff_id where u.kind = 'team' and u.team_from between :from and :to"
                     " and r.ends_at > :now and r.status in ('SCHEDULED', 'ACTIVE') and {led s} order by s.full_name, r.staff_id, r.starts_at, r.id");
}>};
constexpr Scoped one{"workload.find_reduction", sql::composed<[] { return sql::pieces(columns, "join staff s on s.id = r.staff_id where r.id = :id and {led s}"); }>};
constexpr Scoped steps{"workload.reduction_steps",
  "select t.what, t.note, t.at, t.by_name from reduction r join staff s on s.id = r.staff_id join reduction_step t on t.reduction_id = r.id where r.id = :id and {led s} order by t.id"};
constexpr System sum{"workload.hours_taken_off", "the hours that are taken off are a figure of the team; why they are is not read", R"sql(
  select coalesce(cast(sum(r.hours) as bigint), 0) from reduction r
  where r.staff_id = :staff and r.unit_id = :team and r.status in ('SCHEDULED', 'ACTIVE') and r.starts_at < :now and r.ends_at > :now)sql"};
constexpr System movable{"workload.reductions_to_move", "the night moves every reduction that began or ended", sql::composed<[] {
  return sql::pieces(columns, "where r.status = 'SCHEDULED' and r.ends_at > :now and r.starts_at < :now union all ", columns, "where r.status = 'ACTIVE' and r.ends_at < :now order by 1");
}>};

constexpr Write inserted{"workload.insert_reduction", R"sql(insert into reduction (staff_id, unit_id, reason, hours, starts_at, ends_at, status, notes, recorded_by, by_name, recorded_at)
  values (:staff, :team, :reason, :hours, :starts, :ends, :status, :notes, :account, :name, :now) returning id)sql"};
constexpr Write updated{"workload.update_reduction", R"sql(update reduction set reason = :reason, hours = :hours, starts_at = :starts, ends_at = :ends, status = :status, notes = :notes,
  lock_version = lock_version + 1 where id = :id and lock_version = :version)sql"};
constexpr Write status_set{"workload.set_reduction_status", "update reduction set status = :status, lock_version = lock_version + 1 where id = :id and lock_version = :version"};
constexpr Write step_row{"workload.note_reduction_step", "insert into reduction_step (reduction_id, what, note, at, by_account, by_name) values (:id, :what, :note, :now, :account, :name)"};

}  // namespace

std::vector<KeptReduction> reductions_of(ledger::View& view, StaffId staff) { return view.rows<KeptReduction>(of_staff, {{"staff", staff}}); }
std::vector<KeptReduction> reductions_of(ledger::View& view, StaffId staff, UnitId team) { return view.rows<KeptReduction>(of_pair, {{"staff", staff}, {"team", team}}); }
std::vector<KeptReduction> reductions_within(ledger::View& view, ledger::Place place) {
  return view.rows<KeptReduction>(within, {{"from", place.from}, {"to", place.to}, {"now", view.now()}});
}
std::optional<KeptReduction> find_reduction(ledger::View& view, ReductionId id) { return view.row<KeptReduction>(one, {{"id", id}}); }
std::vector<ReductionStep> steps_of(ledger::View& view, ReductionId id) { return view.rows<ReductionStep>(steps, {{"id", id}}); }

int hours_taken_off(ledger::View& view, StaffId staff, UnitId team) {
  return view.row<int>(sum, {{"staff", staff}, {"team", team}, {"now", view.now()}}).value_or(0);
}

std::vector<KeptReduction> reductions_to_move(ledger::View& view, base::Instant now) { return view.rows<KeptReduction>(movable, {{"now", now}}); }

ReductionId insert_reduction(ledger::Tx& tx, KeptReduction const& r) {
  return ReductionId{tx.insert(inserted, {{"staff", r.staff}, {"team", r.team}, {"reason", r.reason}, {"hours", r.hours}, {"starts", r.starts_at}, {"ends", r.ends_at}, {"status", r.status},
                                          {"notes", r.notes}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
bool update_reduction(ledger::Tx& tx, KeptReduction const& r) {
  return tx.change(updated, {{"id", r.id}, {"version", r.lock_version}, {"reason", r.reason}, {"hours", r.hours}, {"starts", r.starts_at}, {"ends", r.ends_at}, {"status", r.status}, {"notes", r.notes}}) > 0;
}
bool set_status(ledger::Tx& tx, KeptReduction const& r, ReductionStatus status) {
  return tx.change(status_set, {{"id", r.id}, {"version", r.lock_version}, {"status", status}}) > 0;
}
void note_step(ledger::Tx& tx, ReductionId id, std::string_view what, std::string_view note) {
  tx.change(step_row, {{"id", id}, {"what", what}, {"note", note}, {"now", tx.now()}, {"account", tx.scope().account}, {"name", tx.scope().name}});
}

}  // namespace workload
