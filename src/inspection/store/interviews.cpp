#include "inspection/store/interviews.hpp"

#include "sql/compose.hpp"

namespace inspection {
namespace {

constexpr std::string_view columns =
    "select s.id, s.inspection_id, s.case_id, c.crn, s.staff_id, w.full_name, s.inspector_account, a.full_name, s.starts_at, s.minutes, s.place, s.status, s.reason, s.lock_version"
    " from inspection i join interview_slot s on s.inspection_id = i.id join inspection_case c on c.id = s.case_id join staff w on w.id = s.staff_id"
    " join account a on a.id = s.inspector_account where ";
constexpr ledger::Scoped of_team{"inspection.slots", sql::composed<[] { return sql::pieces(columns, "i.id = :id and {inspected i} order by s.starts_at, s.id"); }>};
constexpr ledger::Scoped one_slot{"inspection.slot", sql::composed<[] { return sql::pieces(columns, "s.id = :slot and {inspected i}"); }>};
// {inspected i} is false for who is told, so that the second condition alone decides for the unit.
constexpr ledger::Scoped of_unit{"inspection.told_slots", sql::composed<[] {
  return sql::pieces(columns, "i.id = :id and ({inspected i} or {told i}) and i.timetable_issued_at is not null and s.status <> 'proposed' order by s.starts_at, s.id");
}>};

constexpr ledger::Scoped leave{"inspection.leave", R"sql(
  select ab.staff_id, ab.starts, coalesce(ab.ends, '9999-12-31') from absence_day ab where ab.staff_id in
    (select distinct p.practitioner_id from inspection i join inspection_case c on c.inspection_id = i.id join person p on p.id = c.person_id
     where i.id = :id and {inspected i} and {visible p} and p.practitioner_id is not null)
  and ab.starts <= :to and coalesce(ab.ends, '9999-12-31') >= :from order by ab.id)sql"};
constexpr ledger::Scoped services{"inspection.services", R"sql(
  select v.account_id, a.full_name, v.unit_id, v.until, v.note from inspection i join inspection_team m on m.inspection_id = i.id and m.left_at is null
  join inspector_service v on v.account_id = m.account_id join account a on a.id = v.account_id
  where i.id = :id and {inspected i} and v.unit_id = i.unit_id order by v.until desc, v.id)sql"};
constexpr ledger::Scoped own_services{"inspection.services_of",
  "select v.account_id, a.full_name, v.unit_id, v.until, v.note from inspector_service v join account a on a.id = v.account_id where v.account_id = :account order by v.until desc, v.id"};
constexpr ledger::Scoped holder{"inspection.holder",
  "select p.practitioner_id, s.full_name from inspection i join inspection_case c on c.inspection_id = i.id join person p on p.id = c.person_id"
  " join staff s on s.id = p.practitioner_id where c.id = :case and {inspected i} and {visible p}"};

constexpr ledger::Write inserted{"inspection.insert_slot",
  "insert into interview_slot (inspection_id, case_id, staff_id, inspector_account, starts_at, minutes, place, status)"
  " values (:id, :case, :staff, :inspector, :start, :minutes, :place, 'proposed') returning id"};
constexpr ledger::Write moved{"inspection.move_slot",
  "update interview_slot set starts_at = :start, minutes = :minutes, place = :place, reason = :reason, lock_version = lock_version + 1 where id = :slot and lock_version = :version"};
constexpr ledger::Write settled{"inspection.settle_slot",
  "update interview_slot set status = :status, reason = :reason, lock_version = lock_version + 1 where id = :slot and lock_version = :version"};
constexpr ledger::Write issued{"inspection.issue_slots", "update interview_slot set status = 'issued', lock_version = lock_version + 1 where inspection_id = :id and status = 'proposed'"};
constexpr ledger::Write declared{"inspection.declare_service",
  "insert into inspector_service (account_id, unit_id, until, note, declared_at) values (:account, :unit, :until, :note, :now)"};

// As stored: the instant. The timetable is in London time.
struct Stored {
  SlotId id;
  InspectionId inspection;
  CaseId case_id;
  std::string crn;
  StaffId practitioner;
  std::string practitioner_name;
  AccountId inspector;
  std::string inspector_name;
  base::Instant start;
  int minutes;
  std::string place;
  SlotStatus status;
  std::string reason;
  std::int64_t lock_version;
};
SlotRow row_of(Stored&& s) {
  return {.id = s.id, .inspection = s.inspection, .case_id = s.case_id, .crn = std::move(s.crn), .practitioner = s.practitioner, .practitioner_name = std::move(s.practitioner_name),
          .inspector = s.inspector, .inspector_name = std::move(s.inspector_name), .start = base::to_london(s.start), .minutes = s.minutes, .place = std::move(s.place),
          .status = s.status, .reason = std::move(s.reason), .lock_version = s.lock_version};
}
std::vector<SlotRow> rows_of(ledger::View& view, ledger::Scoped const& statement, InspectionId id) {
  std::vector<SlotRow> out;
  for (auto& stored : view.rows<Stored>(statement, {{"id", id}})) out.push_back(row_of(std::move(stored)));
  return out;
}

}  // namespace

// A practitioner is known by her place in the staff, an inspector by his account: two kinds of key that never meet.
Slot SlotRow::slot() const {
  return {.id = id.value, .practitioner = practitioner.value, .inspector = inspector.value, .start = start, .minutes = minutes, .status = status};
}

std::vector<SlotRow> slots_of(ledger::View& view, InspectionId id) { return rows_of(view, of_team, id); }
std::vector<SlotRow> told_slots(ledger::View& view, InspectionId id) { return rows_of(view, of_unit, id); }
std::optional<SlotRow> find_slot(ledger::View& view, SlotId id) {
  auto stored = view.row<Stored>(one_slot, {{"slot", id}});
  return stored ? std::optional(row_of(std::move(*stored))) : std::nullopt;
}

Fieldwork fieldwork_of(ledger::View& view, Inspection const& inspection) {
  Fieldwork out{.first = inspection.fieldwork_from, .last = inspection.fieldwork_to};
  for (auto const& row : slots_of(view, inspection.id)) out.slots.push_back(row.slot());
  out.leave = view.rows<Leave>(leave, {{"id", inspection.id}, {"from", out.first}, {"to", out.last}});
  for (auto const& row : services_in(view, inspection.id)) out.posts.push_back({.inspector = row.account.value, .until = row.until});
  return out;
}

std::optional<Holder> holder_of(ledger::View& view, CaseId id) { return view.row<Holder>(holder, {{"case", id}}); }

SlotId insert_slot(ledger::Tx& tx, InspectionId id, NewSlot const& s) {
  return SlotId{tx.insert(inserted, {{"id", id}, {"case", s.case_id}, {"staff", s.practitioner}, {"inspector", s.inspector}, {"start", base::from_london(s.start)},
                                     {"minutes", s.minutes}, {"place", s.place}})};
}
bool move_slot(ledger::Tx& tx, SlotId id, base::LocalTime start, int minutes, std::string const& place, std::string const& reason, std::int64_t lock_version) {
  return tx.change(moved, {{"slot", id}, {"start", base::from_london(start)}, {"minutes", minutes}, {"place", place}, {"reason", reason}, {"version", lock_version}}) > 0;
}
bool settle_slot(ledger::Tx& tx, SlotId id, SlotStatus status, std::string const& reason, std::int64_t lock_version) {
  return tx.change(settled, {{"slot", id}, {"status", status}, {"reason", reason}, {"version", lock_version}}) > 0;
}
void issue_slots(ledger::Tx& tx, InspectionId id) { tx.change(issued, {{"id", id}}); }

void declare_service(ledger::Tx& tx, AccountId account, UnitId unit, base::Date until, std::string const& note) {
  tx.change(declared, {{"account", account}, {"unit", unit}, {"until", until}, {"note", note}, {"now", tx.now()}});
}
std::vector<ServiceRow> services_in(ledger::View& view, InspectionId id) { return view.rows<ServiceRow>(services, {{"id", id}}); }
std::vector<ServiceRow> services_of(ledger::View& view, AccountId account) { return view.rows<ServiceRow>(own_services, {{"account", account}}); }

}  // namespace inspection
