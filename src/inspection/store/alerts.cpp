#include "inspection/store/alerts.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select l.id, l.inspection_id, l.case_id, l.person_id, l.crn, l.about, l.who, l.feared, l.record_shows,"
    " l.raised_at, l.raised_name, l.manager_account, m.full_name, l.deputy_account, coalesce(d.full_name, ''), l.told_how, l.acknowledged_at, l.acknowledged_name,"
    " l.action, l.owner, l.due_on, l.followed_up, l.closed_at, l.closed_name, l.lock_version, i.programme"
    " from inspection i join inspection_alert l on l.inspection_id = i.id join account m on m.id = l.manager_account left join account d on d.id = l.deputy_account where ";
// Named in it, or answering for the unit (head, region, country) once it has gone up so far. Seniors are not among those who
// answer for a unit, so being named is what opens it to them.
constexpr std::string_view mine =
    "(l.manager_account = :scope_account or l.deputy_account = :scope_account or ({told i} and l.rung >= :least))";

constexpr ledger::Scoped of_inspection{"inspection.alerts", sql::composed<[] { return sql::pieces(columns, "i.id = :id and {inspected i} order by l.raised_at desc, l.id desc"); }>};
constexpr ledger::Scoped for_me{"inspection.alerts_for_me", sql::composed<[] { return sql::pieces(columns, mine, " order by l.closed_at is not null, l.raised_at desc, l.id desc"); }>};
constexpr ledger::Scoped one_alert{"inspection.alert", sql::composed<[] { return sql::pieces(columns, "l.id = :alert and ({inspected i} or ", mine, ")"); }>};
constexpr ledger::Scoped managers{"inspection.managers", R"sql(
  select distinct a.id, a.full_name, g.role from inspection i join unit u on u.id = i.unit_id join unit w on w.team_from >= u.team_from and w.team_to <= u.team_to
  join role_grant g on g.unit_id = w.id join account a on a.id = g.account_id
  where i.id = :id and {inspected i} and a.disabled = 0 and g.role in ('spo', 'deputy_head', 'pdu_head') and g.valid_from <= :today and (g.valid_to is null or g.valid_to > :today)
  order by a.full_name, a.id, g.role)sql"};
constexpr ledger::System open{"inspection.unacknowledged", "the job that sends an alert up asks for nobody",
  "select l.id, l.inspection_id, i.unit_id, i.programme, l.person_id, l.raised_at, l.rung from inspection_alert l join inspection i on i.id = l.inspection_id"
  " where l.acknowledged_at is null and l.closed_at is null order by l.id"};

constexpr ledger::Write inserted{"inspection.insert_alert",
  "insert into inspection_alert (inspection_id, case_id, person_id, crn, about, who, feared, record_shows, told_how, raised_at, raised_by, raised_name, manager_account, deputy_account)"
  " values (:id, :case, :person, :crn, :about, :who, :feared, :shows, :told, :now, :by, :name, :manager, :deputy) returning id"};
constexpr ledger::Write acknowledged{"inspection.acknowledge_alert",
  "update inspection_alert set acknowledged_at = :now, acknowledged_by = :by, acknowledged_name = :name, lock_version = lock_version + 1"
  " where id = :alert and acknowledged_at is null and lock_version = :version"};
constexpr ledger::Write acted{"inspection.alert_action",
  "update inspection_alert set action = :action, owner = :owner, due_on = :due, lock_version = lock_version + 1 where id = :alert and closed_at is null and lock_version = :version"};
constexpr ledger::Write followed{"inspection.follow_up_alert",
  "update inspection_alert set followed_up = :result, lock_version = lock_version + 1 where id = :alert and closed_at is null and lock_version = :version"};
constexpr ledger::Write closed{"inspection.close_alert",
  "update inspection_alert set closed_at = :now, closed_by = :by, closed_name = :name, lock_version = lock_version + 1 where id = :alert and closed_at is null and lock_version = :version"};
constexpr ledger::Write risen{"inspection.raise_alert", "update inspection_alert set rung = :rung, lock_version = lock_version + 1 where id = :alert and rung < :rung"};

// From which rung the role hears of an alert that does not name it: 1 the head of the PDU and its deputy, 2 the region.
int least_rung(ledger::Role role) { return role == ledger::Role::region ? 2 : role == ledger::Role::national ? 3 : 1; }

}  // namespace

AlertTimes AlertRow::times() const {
  AlertTimes out{.raised = raised_at, .acknowledged = acknowledged_at, .closed = closed_at};
  if (!action.empty()) out.action_set = acknowledged_at.value_or(raised_at);
  if (!followed_up.empty()) out.followed_up = acknowledged_at.value_or(raised_at);
  return out;
}

std::vector<AlertRow> alerts_of(ledger::View& view, InspectionId id) { return view.rows<AlertRow>(of_inspection, {{"id", id}}); }
std::vector<AlertRow> alerts_for_me(ledger::View& view) { return view.rows<AlertRow>(for_me, {{"least", least_rung(view.scope().role)}}); }
std::optional<AlertRow> find_alert(ledger::View& view, AlertId id) {
  auto row = view.row<AlertRow>(one_alert, {{"alert", id}, {"least", least_rung(view.scope().role)}});
  if (row) view.look("inspection.alert_viewed", row->person, id.value);
  return row;
}

AlertId insert_alert(ledger::Tx& tx, InspectionId id, NewAlert const& a) {
  return AlertId{tx.insert(inserted, {{"id", id}, {"case", a.case_id}, {"person", a.person}, {"crn", a.crn}, {"about", a.about}, {"who", a.who}, {"feared", a.feared},
                                      {"shows", a.record_shows}, {"told", a.told_how}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name},
                                      {"manager", a.manager}, {"deputy", a.deputy}})};
}
bool acknowledge_alert(ledger::Tx& tx, AlertId id, std::int64_t lock_version) {
  return tx.change(acknowledged, {{"alert", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"version", lock_version}}) > 0;
}
bool set_alert_action(ledger::Tx& tx, AlertId id, std::string const& action, std::string const& owner, base::Date due, std::int64_t lock_version) {
  return tx.change(acted, {{"alert", id}, {"action", action}, {"owner", owner}, {"due", due}, {"version", lock_version}}) > 0;
}
bool follow_up_alert(ledger::Tx& tx, AlertId id, std::string const& result, std::int64_t lock_version) {
  return tx.change(followed, {{"alert", id}, {"result", result}, {"version", lock_version}}) > 0;
}
bool close_alert(ledger::Tx& tx, AlertId id, std::int64_t lock_version) {
  return tx.change(closed, {{"alert", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"version", lock_version}}) > 0;
}

std::vector<OpenAlert> unacknowledged(ledger::View& view) { return view.rows<OpenAlert>(open); }
void raise_rung(ledger::Tx& tx, AlertId id, std::int64_t rung) { tx.change(risen, {{"alert", id}, {"rung", rung}}); }

std::vector<ManagerRow> managers_of(ledger::View& view, InspectionId id) { return view.rows<ManagerRow>(managers, {{"id", id}, {"today", view.today()}}); }

}  // namespace inspection
