#include "workload/store/reallocations.hpp"

#include "sql/compose.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr std::string_view reallocation = "select r.id, r.staff_id, r.lock_version, r.reason, r.why, r.at, r.by_name, r.finished_at from reallocation r where ";

constexpr Scoped open_of{"workload.open_reallocation", sql::composed<[] { return sql::pieces(reallocation, "r.staff_id = :staff and r.finished_at is null"); }>};
constexpr Scoped one{"workload.reallocation", sql::composed<[] { return sql::pieces(reallocation, "r.id = :id"); }>};
constexpr Scoped lines{"workload.reallocation_moves", R"sql(
  select m.person_id, m.to_staff_id, m.to_team_id, m.proposed_staff_id, m.included, m.concern_reason, m.done_at
  from reallocation_move m join person p on p.id = m.person_id where m.reallocation_id = :id and {visible p} order by m.person_id)sql"};
constexpr Write begun{"workload.insert_reallocation", "insert into reallocation (staff_id, at, by_account, by_name) values (:staff, :now, :account, :name) returning id"};
constexpr Write saved{"workload.update_reallocation", R"sql(update reallocation set reason = :reason, why = :why, at = :now, by_account = :account, by_name = :name, lock_version = lock_version + 1
  where id = :id and lock_version = :version and finished_at is null)sql"};
constexpr Write put{"workload.put_reallocation_move", R"sql(insert into reallocation_move (reallocation_id, person_id, to_staff_id, to_team_id, proposed_staff_id, included, concern_reason)
  values (:id, :person, :to, :team, :proposed, :included, :reason)
  on conflict (reallocation_id, person_id) do update set to_staff_id = excluded.to_staff_id, to_team_id = excluded.to_team_id,
    proposed_staff_id = coalesce(excluded.proposed_staff_id, reallocation_move.proposed_staff_id), included = excluded.included, concern_reason = excluded.concern_reason)sql"};
constexpr Write move_done{"workload.finish_reallocation_move", "update reallocation_move set done_at = :now where reallocation_id = :id and person_id = :person"};
constexpr Write done{"workload.finish_reallocation", "update reallocation set finished_at = :now where id = :id"};

}  // namespace

std::optional<Reallocation> open_reallocation_of(ledger::View& view, StaffId staff) { return view.row<Reallocation>(open_of, {{"staff", staff}}); }
std::optional<Reallocation> find_reallocation(ledger::View& view, ReallocationId id) { return view.row<Reallocation>(one, {{"id", id}}); }
std::vector<ReallocationMove> moves_of(ledger::View& view, ReallocationId id) { return view.rows<ReallocationMove>(lines, {{"id", id}}); }

ReallocationId insert_reallocation(ledger::Tx& tx, StaffId staff) {
  return ReallocationId{tx.insert(begun, {{"staff", staff}, {"now", tx.now()}, {"account", tx.scope().account}, {"name", tx.scope().name}})};
}
bool update_reallocation(ledger::Tx& tx, Reallocation const& r) {
  return tx.change(saved, {{"id", r.id}, {"version", r.lock_version}, {"reason", r.reason}, {"why", r.why}, {"now", tx.now()}, {"account", tx.scope().account}, {"name", tx.scope().name}}) == 1;
}
void put_move(ledger::Tx& tx, ReallocationId id, ReallocationMove const& m) {
  tx.change(put, {{"id", id}, {"person", m.person}, {"to", m.to}, {"team", m.team}, {"proposed", m.proposed}, {"included", m.included}, {"reason", m.concern_reason}});
}
void finish_move(ledger::Tx& tx, ReallocationId id, PersonId person) { tx.change(move_done, {{"id", id}, {"person", person}, {"now", tx.now()}}); }
void finish_reallocation(ledger::Tx& tx, ReallocationId id) { tx.change(done, {{"id", id}, {"now", tx.now()}}); }

}  // namespace workload
