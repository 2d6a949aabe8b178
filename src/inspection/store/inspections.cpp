#include "inspection/store/inspections.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select i.id, i.unit_id, i.programme, i.variant, i.inspected_as, i.status, nullif(i.status_before, ''), i.fieldwork_from, i.fieldwork_to, i.announced_at,"
    " i.timetable_issued_at, i.training, i.lock_version from inspection i where ";
constexpr std::string_view newest_first = " order by i.fieldwork_from desc, i.id desc";

constexpr ledger::Scoped mine{"inspection.mine", sql::composed<[] { return sql::pieces(columns, "{inspected i}", newest_first); }>};
constexpr ledger::Scoped one_inspection{"inspection.find", sql::composed<[] { return sql::pieces(columns, "i.id = :id and {inspected i}"); }>};
constexpr ledger::Scoped told{"inspection.told", sql::composed<[] { return sql::pieces(columns, "{told i}", newest_first); }>};
constexpr ledger::Scoped one_told{"inspection.told_one", sql::composed<[] { return sql::pieces(columns, "i.id = :id and {told i}"); }>};

constexpr ledger::Scoped team{"inspection.team",
  "select m.id, m.account_id, a.full_name, m.role, m.cleared, m.joined_at from inspection i join inspection_team m on m.inspection_id = i.id"
  " join account a on a.id = m.account_id where i.id = :id and {inspected i} and m.left_at is null"
  " order by case when m.role = 'lead' then 0 else 1 end, a.full_name, m.id"};
constexpr ledger::Scoped roles{"inspection.my_roles",
  "select m.role from inspection i join inspection_team m on m.inspection_id = i.id"
  " where i.id = :id and {inspected i} and m.account_id = :scope_account and m.left_at is null"};
constexpr ledger::Scoped moves{"inspection.moves",
  "select m.from_status, m.to_status, m.reason, m.at, m.by_name from inspection i join inspection_move m on m.inspection_id = i.id"
  " where i.id = :id and {inspected i} order by m.id"};
constexpr ledger::Scoped days{"inspection.planned_days",
  "select f.status, f.planned_on from inspection i join inspection_phase f on f.inspection_id = i.id where i.id = :id and {inspected i} order by f.planned_on, f.status"};

constexpr ledger::System open_one{"inspection.open_of_unit", "two teams must not inspect one unit at once, and neither sees the other's papers",
  "select count(*) from inspection i where i.unit_id = :unit and i.status not in ('published', 'action_plan', 'follow_up', 'closed', 'cancelled')"};

constexpr ledger::Write new_inspection{"inspection.insert",
  "insert into inspection (unit_id, programme, variant, inspected_as, status, fieldwork_from, fieldwork_to, created_at, created_by)"
  " values (:unit, :programme, :variant, :name, 'planned', :from, :to, :now, :by) returning id"};
constexpr ledger::Write new_days{"inspection.set_fieldwork",
  "update inspection set fieldwork_from = :from, fieldwork_to = :to, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write other_programme{"inspection.set_programme", "update inspection set programme = :programme, lock_version = lock_version + 1 where id = :id"};
constexpr ledger::Write new_move{"inspection.insert_move",
  "insert into inspection_move (inspection_id, from_status, to_status, reason, at, by_account, by_name) values (:inspection, :from, :to, :reason, :now, :by, :name)"};
constexpr ledger::Write moved{"inspection.move",
  "update inspection set status = :to, status_before = :before, lock_version = lock_version + 1,"
  " announced_at = case when :to = 'announced' then coalesce(announced_at, :now) else announced_at end where id = :id and lock_version = :version"};
constexpr ledger::Write closed_to_readers{"inspection.close_records", "update inspection_case set readable = 0 where inspection_id = :id and readable = 1"};
constexpr ledger::Write issued{"inspection.issue_timetable", "update inspection set timetable_issued_at = coalesce(timetable_issued_at, :now) where id = :id"};
constexpr ledger::Write phase_gone{"inspection.unplan_phase", "delete from inspection_phase where inspection_id = :id and status = :status"};
constexpr ledger::Write new_phase{"inspection.plan_phase", "insert into inspection_phase (inspection_id, status, planned_on) values (:id, :status, :on)"};
constexpr ledger::Write new_member{"inspection.add_member",
  "insert into inspection_team (inspection_id, account_id, role, cleared, joined_at, by_account) values (:id, :account, :role, :cleared, :now, :by) returning id"};
constexpr ledger::Write member_left{"inspection.end_membership", "update inspection_team set left_at = :now where id = :member and inspection_id = :id and left_at is null"};

}  // namespace

std::optional<Inspection> find_inspection(ledger::View& view, InspectionId id) { return view.row<Inspection>(one_inspection, {{"id", id}}); }
std::vector<Inspection> inspections_of_mine(ledger::View& view) { return view.rows<Inspection>(mine); }
std::optional<Inspection> told_inspection(ledger::View& view, InspectionId id) { return view.row<Inspection>(one_told, {{"id", id}}); }
std::vector<Inspection> told_inspections(ledger::View& view) { return view.rows<Inspection>(told); }

std::vector<TeamMember> team_of(ledger::View& view, InspectionId id) { return view.rows<TeamMember>(team, {{"id", id}}); }
bool has_role(ledger::View& view, InspectionId id, std::initializer_list<TeamRole> wanted) {
  auto const mine_there = view.rows<TeamRole>(roles, {{"id", id}});
  return std::ranges::any_of(wanted, [&](TeamRole role) { return std::ranges::find(mine_there, role) != mine_there.end(); });
}
std::vector<MoveRow> moves_of(ledger::View& view, InspectionId id) { return view.rows<MoveRow>(moves, {{"id", id}}); }
std::vector<PlannedDay> planned_days(ledger::View& view, InspectionId id) { return view.rows<PlannedDay>(days, {{"id", id}}); }

bool open_of_unit(ledger::View& view, UnitId unit) { return view.row<std::int64_t>(open_one, {{"unit", unit}}).value_or(0) > 0; }

InspectionId insert_inspection(ledger::Tx& tx, NewInspection const& n) {
  return InspectionId{tx.insert(new_inspection, {{"unit", n.unit}, {"programme", n.programme}, {"variant", n.variant}, {"name", n.inspected_as}, {"from", n.fieldwork_from},
                                                 {"to", n.fieldwork_to}, {"now", tx.now()}, {"by", tx.scope().account}})};
}

void set_fieldwork(ledger::Tx& tx, InspectionId id, base::Date from, base::Date to) { tx.change(new_days, {{"id", id}, {"from", from}, {"to", to}}); }

void set_programme(ledger::Tx& tx, InspectionId id, std::string const& programme) { tx.change(other_programme, {{"id", id}, {"programme", programme}}); }

bool move_inspection(ledger::Tx& tx, Inspection const& from, Status to, std::string const& reason) {
  auto const before = to == Status::paused ? std::string(base::word(from.status)) : std::string();
  if (tx.change(moved, {{"id", from.id}, {"to", to}, {"before", before}, {"now", tx.now()}, {"version", from.lock_version}}) == 0) return false;
  tx.change(new_move, {{"inspection", from.id}, {"from", from.status}, {"to", to}, {"reason", reason}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}});
  if (!before_publication(to) || to == Status::cancelled) tx.change(closed_to_readers, {{"id", from.id}});
  return true;
}

void issue_timetable(ledger::Tx& tx, InspectionId id) { tx.change(issued, {{"id", id}, {"now", tx.now()}}); }

void plan_phase(ledger::Tx& tx, InspectionId id, Status status, base::Date on) {
  tx.change(phase_gone, {{"id", id}, {"status", status}});
  tx.change(new_phase, {{"id", id}, {"status", status}, {"on", on}});
}

std::int64_t add_member(ledger::Tx& tx, InspectionId id, AccountId account, TeamRole role, bool cleared) {
  return tx.insert(new_member, {{"id", id}, {"account", account}, {"role", role}, {"cleared", cleared}, {"now", tx.now()}, {"by", tx.scope().account}});
}
bool end_membership(ledger::Tx& tx, InspectionId id, std::int64_t member) {
  return tx.change(member_left, {{"id", id}, {"member", member}, {"now", tx.now()}}) > 0;
}

}  // namespace inspection
