#include "enquiries/store/reading_check.hpp"

namespace enquiries {
namespace {

constexpr ledger::Scoped one{"enquiries.reading_check",
  "select c.enquiry_id, c.asked_by, c.asked_name, c.asked_at, c.why, c.close_waits, c.done_at, c.done_name from reading_check c join enquiry e on e.id = c.enquiry_id"
  " join person p on p.id = e.person_id where c.enquiry_id = :id and {visible p}"};
constexpr ledger::Scoped open_ones{"enquiries.readings_to_check",
  "select c.enquiry_id, e.reference, p.surname, p.forenames, p.crn, c.asked_name, c.asked_at, c.why from reading_check c join enquiry e on e.id = c.enquiry_id"
  " join person p on p.id = e.person_id where c.done_at is null and {visible p} order by c.asked_at, c.enquiry_id"};
constexpr ledger::Write ask{"enquiries.ask_reading_check",
  "insert into reading_check (enquiry_id, asked_at, asked_by, asked_name, why) values (:id, :now, :by, :name, :why) on conflict (enquiry_id)"
  " do update set asked_at = excluded.asked_at, asked_by = excluded.asked_by, asked_name = excluded.asked_name, why = excluded.why, close_waits = 0, done_at = null, done_by = null, done_name = '', note = ''"};
constexpr ledger::Write hold{"enquiries.hold_for_reading_check", "update reading_check set close_waits = 1 where enquiry_id = :id and done_at is null"};
constexpr ledger::Write finish{"enquiries.finish_reading_check",
  "update reading_check set done_at = :now, done_by = :by, done_name = :name, note = :note where enquiry_id = :id and done_at is null"};

}  // namespace

std::optional<ReadingCheck> reading_check_of(ledger::View& view, EnquiryId id) { return view.row<ReadingCheck>(one, {{"id", id}}); }
std::vector<ReadingToCheck> readings_to_check(ledger::View& view) { return view.rows<ReadingToCheck>(open_ones); }

void ask_reading_check(ledger::Tx& tx, EnquiryId id, std::string const& why) {
  tx.change(ask, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"why", why}});
}
bool hold_for_reading_check(ledger::Tx& tx, EnquiryId id) { return tx.change(hold, {{"id", id}}) > 0; }
void finish_reading_check(ledger::Tx& tx, EnquiryId id, std::string const& note) {
  tx.change(finish, {{"id", id}, {"now", tx.now()}, {"by", tx.scope().account}, {"name", tx.scope().name}, {"note", note}});
}

}  // namespace enquiries
