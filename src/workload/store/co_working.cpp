#include "workload/store/co_working.hpp"

namespace workload {
namespace {

using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr std::string_view work_columns = R"sql(
  select c.id, c.person_id, c.staff_id, s.full_name, c.purpose, c.valid_from, c.valid_to, c.by_name
  from person p join co_working c on c.person_id = p.id join staff s on s.id = c.staff_id where )sql";
constexpr Scoped of_person{"workload.co_working_of", sql::composed<[] { return sql::pieces(work_columns, "p.id = :person and {visible p} order by c.valid_from desc, c.id desc"); }>};
constexpr Scoped one{"workload.co_working", sql::composed<[] { return sql::pieces(work_columns, "c.id = :id and {visible p}"); }>};
constexpr Write begun{"workload.begin_co_working", R"sql(insert into co_working (person_id, staff_id, purpose, valid_from, by_account, by_name, at)
  values (:person, :staff, :purpose, :from, :account, :name, :now) returning id)sql"};
constexpr Write ended{"workload.end_co_working", "update co_working set valid_to = :on where id = :id"};
constexpr Write ended_of{"workload.end_co_working_of", "update co_working set valid_to = :on where person_id = :person and staff_id = :staff and (valid_to is null or valid_to > :on)"};

constexpr std::string_view conflict_columns = R"sql(
  select c.id, c.staff_id, s.full_name, c.person_id, p.crn, p.surname, p.forenames, c.grounds, c.declared_on, c.by_name, c.ended_on, c.end_reason
  from conflict_of_interest c join staff s on s.id = c.staff_id join person p on p.id = c.person_id where )sql";
constexpr Scoped readable{"workload.conflicts", sql::composed<[] { return sql::pieces(conflict_columns, "{visible p} and {led s} order by c.id desc limit 200"); }>};
constexpr Scoped one_conflict{"workload.conflict", sql::composed<[] { return sql::pieces(conflict_columns, "c.id = :id and {visible p} and {led s}"); }>};
constexpr System of_staff{"workload.conflicts_unseen", "her own declarations about people whom she may not see: a number", "select count(*) from conflict_of_interest c where c.staff_id = :staff and c.ended_on is null"};
constexpr Scoped of_staff_seen{"workload.conflicts_seen", sql::composed<[] {
  return sql::pieces("select count(*) from conflict_of_interest c join staff s on s.id = c.staff_id join person p on p.id = c.person_id where c.staff_id = :staff and c.ended_on is null and {visible p} and {led s}");
}>};
constexpr System with_crn{"workload.person_to_declare", "who declares a conflict may not be able to see the person: nothing but the key leaves this file", "select p.id from person p where p.crn = :crn"};
constexpr System stands{"workload.conflict_stands", "whether the same was declared before: yes or no", "select c.id from conflict_of_interest c where c.staff_id = :staff and c.person_id = :person and c.ended_on is null"};
constexpr Write declared{"workload.declare_conflict", R"sql(insert into conflict_of_interest (staff_id, person_id, grounds, declared_on, by_account, by_name, at)
  values (:staff, :person, :grounds, :today, :account, :name, :now) returning id)sql"};
constexpr Write conflict_ended{"workload.end_conflict", "update conflict_of_interest set ended_on = :today, end_reason = :reason where id = :id"};

}  // namespace

std::vector<CoWorking> co_working_of(ledger::View& view, PersonId person) { return view.rows<CoWorking>(of_person, {{"person", person}}); }
std::optional<CoWorking> find_co_working(ledger::View& view, CoWorkingId id) { return view.row<CoWorking>(one, {{"id", id}}); }
CoWorkingId insert_co_working(ledger::Tx& tx, CoWorking const& c) {
  return CoWorkingId{tx.insert(begun, {{"person", c.person}, {"staff", c.staff}, {"purpose", c.purpose}, {"from", c.from}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
void end_co_working(ledger::Tx& tx, CoWorkingId id, base::Date on) { tx.change(ended, {{"id", id}, {"on", on}}); }
void end_co_working_of(ledger::Tx& tx, PersonId person, StaffId staff, base::Date on) { tx.change(ended_of, {{"person", person}, {"staff", staff}, {"on", on}}); }

std::vector<Conflict> conflicts_readable(ledger::View& view) { return view.rows<Conflict>(readable); }
std::optional<Conflict> find_conflict(ledger::View& view, ConflictId id) { return view.row<Conflict>(one_conflict, {{"id", id}}); }
std::int64_t conflicts_unseen(ledger::View& view, StaffId staff) {
  return view.row<std::int64_t>(of_staff, {{"staff", staff}}).value_or(0) - view.row<std::int64_t>(of_staff_seen, {{"staff", staff}}).value_or(0);
}
std::optional<PersonId> person_to_declare(ledger::View& view, std::string_view crn) { return view.row<PersonId>(with_crn, {{"crn", crn}}); }
ConflictId insert_conflict(ledger::Tx& tx, StaffId staff, PersonId person, std::string_view grounds) {
  return ConflictId{tx.insert(declared, {{"staff", staff}, {"person", person}, {"grounds", grounds}, {"today", tx.today()}, {"account", tx.scope().account}, {"name", tx.scope().name}, {"now", tx.now()}})};
}
void end_conflict(ledger::Tx& tx, ConflictId id, std::string_view reason) { tx.change(conflict_ended, {{"id", id}, {"today", tx.today()}, {"reason", reason}}); }
bool conflict_stands(ledger::View& view, StaffId staff, PersonId person) { return view.row<ConflictId>(stands, {{"staff", staff}, {"person", person}}).has_value(); }

}  // namespace workload
