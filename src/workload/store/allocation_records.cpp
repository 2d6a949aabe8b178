#include "workload/store/allocation_records.hpp"

#include "workload/domain/fitness.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::Write;

constexpr std::string_view record_columns = R"sql(
  select r.id, r.person_id, r.staff_id, s.full_name, r.team_id, r.former_staff_id, coalesce(f.full_name, ''), r.reason, r.notes, r.notes_sensitive, r.oversight, r.oversight_sensitive,
         r.concerns, r.concern_reason, r.tier, r.points, r.capacity_before, r.capacity_after, r.rules_version, r.reallocation_id, r.at, r.by_name, r.ended_at, case when {led s} then 0 else 1 end
  from person p join allocation_record r on r.person_id = p.id join staff s on s.id = r.staff_id left join staff f on f.id = r.former_staff_id where )sql";
constexpr Scoped records{"workload.allocation_records", sql::composed<[] { return sql::pieces(record_columns, "p.id = :person and {visible p} order by r.id desc"); }>};
constexpr Scoped one_record{"workload.allocation_record", sql::composed<[] { return sql::pieces(record_columns, "r.id = :id and {visible p}"); }>};
constexpr Write end_former{"workload.end_allocation_record", "update allocation_record set ended_at = :now where person_id = :person and ended_at is null"};
constexpr Write begin_new{"workload.insert_allocation_record", R"sql(insert into allocation_record
  (person_id, staff_id, team_id, former_staff_id, reason, notes, notes_sensitive, oversight, oversight_sensitive, concerns, concern_reason, tier, points, capacity_before, capacity_after,
   rules_version, reallocation_id, at, by_account, by_name)
  values (:person, :staff, :team, :former, :reason, :notes, :notes_sensitive, :oversight, :oversight_sensitive, :concerns, :concern_reason, :tier, :points, :before, :after,
   :version, :part_of, :now, :account, :name) returning id)sql"};

constexpr std::string_view handover_columns = R"sql(
  select h.id, h.person_id, p.crn, p.surname, p.forenames, h.from_staff_id, (select a.full_name from staff a where a.id = h.from_staff_id),
         h.to_staff_id, (select b.full_name from staff b where b.id = h.to_staff_id), h.due_on, h.must_know, h.written_at, h.written_by, h.acknowledged_at, h.withdrawn_at
  from person p join handover h on h.person_id = p.id where )sql";
constexpr Scoped handovers{"workload.handovers", sql::composed<[] { return sql::pieces(handover_columns, "p.id = :person and {visible p} order by h.id desc"); }>};
constexpr Scoped one_handover{"workload.handover", sql::composed<[] { return sql::pieces(handover_columns, "h.id = :id and {visible p}"); }>};
constexpr Scoped to_write{"workload.handovers_to_write", sql::composed<[] {
  return sql::pieces(handover_columns, "h.from_staff_id = :staff and h.written_at is null and h.withdrawn_at is null and {visible p} order by h.due_on, h.id");
}>};
constexpr Scoped to_read{"workload.handovers_to_read", sql::composed<[] {
  return sql::pieces(handover_columns, "h.to_staff_id = :staff and h.acknowledged_at is null and h.withdrawn_at is null and {visible p} order by h.due_on, h.id");
}>};
constexpr Scoped open_within{"workload.handovers_open", sql::composed<[] {
  return sql::pieces(handover_columns, "p.team_no between :from and :to and h.acknowledged_at is null and h.withdrawn_at is null and {visible p} order by h.due_on, h.id");
}>};
constexpr Write new_handover{"workload.insert_handover", R"sql(insert into handover (person_id, record_id, from_staff_id, to_staff_id, due_on) values (:person, :record, :from, :to, :due) returning id)sql"};
constexpr Write written{"workload.write_handover", "update handover set must_know = :text, written_at = :now, written_by_account = :account, written_by = :name where id = :id"};
constexpr Write read{"workload.acknowledge_handover", "update handover set acknowledged_at = :now where id = :id"};
constexpr Write withdrawn{"workload.withdraw_handovers", "update handover set withdrawn_at = :now where person_id = :person and acknowledged_at is null and withdrawn_at is null"};

// What is the officer's own matter is taken out for who does not lead her, and with it the reason, in which it may be said again.
AllocationRecord as_shown(AllocationRecord record) {
  if (!record.withheld) return record;
  auto const kept = without_matters_of_staff(record.concerns);
  record.withheld = kept.size() != record.concerns.size();
  record.concerns = kept;
  if (record.withheld) record.concern_reason.clear();
  return record;
}

}  // namespace

std::vector<AllocationRecord> allocation_records_of(ledger::View& view, PersonId person) {
  auto all = view.rows<AllocationRecord>(records, {{"person", person}});
  for (auto& record : all) record = as_shown(std::move(record));
  return all;
}
std::optional<AllocationRecord> find_allocation_record(ledger::View& view, AllocationRecordId id) {
  auto found = view.row<AllocationRecord>(one_record, {{"id", id}});
  if (found) found = as_shown(*std::move(found));
  return found;
}

void end_allocation_record(ledger::Tx& tx, PersonId person) { tx.change(end_former, {{"person", person}, {"now", tx.now()}}); }

AllocationRecordId insert_allocation_record(ledger::Tx& tx, AllocationRecord const& r) {
  end_allocation_record(tx, r.person);
  return AllocationRecordId{tx.insert(begin_new, {{"person", r.person}, {"staff", r.staff}, {"team", r.team}, {"former", r.former}, {"reason", r.reason}, {"notes", r.notes},
                                                  {"notes_sensitive", r.notes_sensitive}, {"oversight", r.oversight}, {"oversight_sensitive", r.oversight_sensitive}, {"concerns", r.concerns},
                                                  {"concern_reason", r.concern_reason}, {"tier", r.tier}, {"points", r.points}, {"before", r.capacity_before}, {"after", r.capacity_after},
                                                  {"version", r.rules_version}, {"part_of", r.part_of}, {"now", tx.now()}, {"account", tx.scope().account}, {"name", tx.scope().name}})};
}

std::vector<Handover> handovers_of(ledger::View& view, PersonId person) { return view.rows<Handover>(handovers, {{"person", person}}); }
std::optional<Handover> find_handover(ledger::View& view, HandoverId id) { return view.row<Handover>(one_handover, {{"id", id}}); }
std::vector<Handover> handovers_to_write(ledger::View& view, StaffId staff) { return view.rows<Handover>(to_write, {{"staff", staff}}); }
std::vector<Handover> handovers_to_read(ledger::View& view, StaffId staff) { return view.rows<Handover>(to_read, {{"staff", staff}}); }
std::vector<Handover> open_handovers_within(ledger::View& view, ledger::Place place) { return view.rows<Handover>(open_within, {{"from", place.from}, {"to", place.to}}); }

HandoverId insert_handover(ledger::Tx& tx, NewHandover const& h) {
  HandoverId const id{tx.insert(new_handover, {{"person", h.person}, {"record", h.record}, {"from", h.from}, {"to", h.to}, {"due", h.due}})};
  if (!h.must_know.empty()) write_handover(tx, id, h.must_know);
  return id;
}
void write_handover(ledger::Tx& tx, HandoverId id, std::string_view text) {
  tx.change(written, {{"id", id}, {"text", text}, {"now", tx.now()}, {"account", tx.scope().account}, {"name", tx.scope().name}});
}
void acknowledge_handover(ledger::Tx& tx, HandoverId id) { tx.change(read, {{"id", id}, {"now", tx.now()}}); }
void withdraw_handovers(ledger::Tx& tx, PersonId person) { tx.change(withdrawn, {{"person", person}, {"now", tx.now()}}); }

}  // namespace workload
