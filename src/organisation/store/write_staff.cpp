#include "organisation/store/write_staff.hpp"

namespace organisation {

namespace {

constexpr ledger::Write new_staff{
    "organisation.insert_staff",
    "insert into staff (full_name, grade, account_id, email) values (:name, :grade, :account, :email) returning id"};
constexpr ledger::Write staff_account{"organisation.set_account", "update staff set account_id = :account where id = :id"};
constexpr ledger::Write staff_grade{"organisation.set_grade", "update staff set grade = :grade where id = :id"};
constexpr ledger::Write new_posting{
    "organisation.insert_posting",
    "insert into posting (staff_id, unit_id, grade, contracted, terms, valid_from, valid_to, deputy_staff_id, origin) "
    "values (:staff, :unit, :grade, :contracted, :terms, :from, :to, :deputy, :origin) "
    "returning id"};
constexpr ledger::Write posting_end{"organisation.end_posting", "update posting set valid_to = :on, leaving_reason = :reason where id = :id"};
constexpr ledger::Write posting_deputy{"organisation.set_deputy", "update posting set deputy_staff_id = :deputy where id = :id"};
constexpr ledger::Scoped one_posting{
    "organisation.posting",
    "select s.id, s.full_name, p.grade, s.account_id, s.email, p.id, p.unit_id, p.contracted, p.terms, p.valid_from, p.valid_to, p.deputy_staff_id "
    "from posting p join staff s on s.id = p.staff_id where p.id = :id"};
constexpr ledger::Write new_absence{
    "organisation.insert_absence",
    "insert into absence (staff_id, kind, starts, ends) values (:staff, :kind, :starts, :ends) returning id"};
constexpr ledger::Write absence_end{"organisation.end_absence", "update absence set ends = :ends where id = :id"};
constexpr ledger::Scoped one_absence{
    "organisation.absence", "select a.id, a.staff_id, a.starts, a.ends from absence_day a where a.id = :id"};

}  // namespace

StaffId insert_staff(ledger::Tx& tx, Staff const& staff) {
  return StaffId{tx.insert(new_staff, {{"name", staff.full_name}, {"grade", staff.grade}, {"account", staff.account}, {"email", staff.email}})};
}
void set_account(ledger::Tx& tx, StaffId id, AccountId account) { tx.change(staff_account, {{"id", id}, {"account", account}}); }
void set_grade(ledger::Tx& tx, StaffId id, Grade grade) { tx.change(staff_grade, {{"id", id}, {"grade", grade}}); }

std::int64_t insert_posting(ledger::Tx& tx, NewPosting const& posting) {
  return tx.insert(new_posting, {{"staff", posting.staff}, {"unit", posting.unit}, {"grade", posting.grade},
                                 {"contracted", posting.contracted}, {"terms", posting.terms}, {"from", posting.valid_from},
                                 {"to", posting.valid_to}, {"deputy", posting.deputy}, {"origin", posting.origin}});
}
void end_posting(ledger::Tx& tx, std::int64_t posting, base::Date on, LeavingReason reason) { tx.change(posting_end, {{"id", posting}, {"on", on}, {"reason", reason}}); }
void set_deputy(ledger::Tx& tx, std::int64_t posting, std::optional<StaffId> deputy) {
  tx.change(posting_deputy, {{"id", posting}, {"deputy", deputy}});
}
std::optional<Posted> find_posting(ledger::View& view, std::int64_t posting) {
  return view.row<Posted>(one_posting, {{"id", posting}});
}

std::int64_t insert_absence(ledger::Tx& tx, Absence const& absence) {
  return tx.insert(new_absence, {{"staff", absence.staff}, {"kind", absence.kind}, {"starts", absence.starts}, {"ends", absence.ends}});
}
void end_absence(ledger::Tx& tx, std::int64_t absence, base::Date last_day) {
  tx.change(absence_end, {{"id", absence}, {"ends", last_day}});
}
std::optional<DaysAway> find_absence(ledger::View& view, std::int64_t absence) {
  return view.row<DaysAway>(one_absence, {{"id", absence}});
}

}  // namespace organisation
