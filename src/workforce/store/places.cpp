#include "workforce/store/places.hpp"

#include "ledger/tx.hpp"
#include "sql/compose.hpp"

namespace workforce {
namespace {

using ledger::Place;
using ledger::Scoped;
using ledger::System;
using ledger::Write;

constexpr char const* seats_only = "how many seats are taken, by nobody named";
constexpr std::string_view unit_name =
    "coalesce((select v.name from unit_version v where v.unit_id = u.id and v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) order by v.valid_from desc, v.id desc limit 1), '')";
constexpr std::string_view session_columns = "select t.id, t.topic, t.level, t.on_day, t.place, t.offered_by, t.provider, t.unit_id, ";
constexpr std::string_view session_counts =
    ", u.team_from, u.team_to, t.seats, case when t.state = 'open' then 1 else 0 end, t.why,"
    " (select count(*) from training_booking b where b.session_id = t.id and b.state in ('booked', 'attended')), t.lock_version from training_session t join unit u on u.id = t.unit_id ";
constexpr System sessions{"workforce.sessions", seats_only, sql::composed<[] {
  return sql::pieces(session_columns, unit_name, session_counts, "where t.on_day >= :from_day and u.team_from <= :to and u.team_to >= :from order by t.on_day, t.topic, t.id");
}>};
constexpr System one_session{"workforce.session", seats_only, sql::composed<[] { return sql::pieces(session_columns, unit_name, session_counts, "where t.id = :id"); }>};
constexpr Scoped session_lock{"workforce.lock_session", "select t.id from training_session t where t.id = :id {lock}"};

constexpr std::string_view bookings =
    "select b.id, b.session_id, b.staff_id, s.full_name, b.state, b.reason, t.topic, t.on_day, t.place"
    " from training_booking b join staff s on s.id = b.staff_id join training_session t on t.id = b.session_id where {led s} and ";
constexpr Scoped of_session{"workforce.bookings_of_session", sql::composed<[] { return sql::pieces(bookings, "b.session_id = :id order by s.full_name, b.id"); }>};
constexpr Scoped of_staff{"workforce.bookings_of_staff", sql::composed<[] { return sql::pieces(bookings, "b.staff_id = :id order by t.on_day desc, b.id desc"); }>};
constexpr Scoped one_booking{"workforce.booking", sql::composed<[] { return sql::pieces(bookings, "b.id = :id"); }>};
constexpr System seated_in{"workforce.seated", "a cancelled session, or a freed seat, concerns everybody who is booked on it",
  "select b.id, b.staff_id, s.email from training_booking b join staff s on s.id = b.staff_id where b.session_id = :id and b.state = 'booked' order by b.id"};
constexpr System booked_on{"workforce.has_booking", "a yes or a no, to refuse a second seat",
  "select b.id from training_booking b join training_session t on t.id = b.session_id where b.staff_id = :staff and b.state = 'booked' and t.topic = :topic and t.on_day >= :day limit 1"};

constexpr std::string_view waits = "select w.id, w.staff_id, s.full_name, w.topic, w.level, w.since, w.needed_by from training_wait w join staff s on s.id = w.staff_id where {led s} and w.ended_on is null and ";
constexpr std::string_view posted_in =
    "exists (select 1 from posting p join unit u on u.id = p.unit_id where p.staff_id = w.staff_id and u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day))";
constexpr std::string_view waits_here =
    "from posting p join unit u on u.id = p.unit_id join staff s on s.id = p.staff_id join training_wait w on w.staff_id = s.id and w.ended_on is null"
    " where u.team_from >= :from and u.team_to <= :to and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)";
constexpr Scoped waiting{"workforce.waiting", sql::composed<[] {
  return sql::pieces("select distinct w.id, w.staff_id, s.full_name, w.topic, w.level, w.since, w.needed_by ", waits_here, " and {led s} order by w.topic, w.since, w.id");
}>};
constexpr Scoped waits_of_staff{"workforce.waits_of", sql::composed<[] { return sql::pieces(waits, "w.staff_id = :staff order by w.topic, w.id"); }>};
constexpr System wait_counts{"workforce.waiting_counts", "how many wait for a topic, nobody named", sql::composed<[] {
  return sql::pieces("select w.topic, count(distinct w.id) ", waits_here, " group by w.topic order by w.topic");
}>};
constexpr System first_in_line{"workforce.first_waiting", "a freed seat goes to who needs it first, whoever frees it", sql::composed<[] {
  return sql::pieces("select w.staff_id from training_wait w where w.ended_on is null and w.topic = :topic and ", posted_in, " order by coalesce(w.needed_by, '9999-12-31'), w.since, w.id limit 1");
}>};

constexpr Write new_session{"workforce.insert_session",
  "insert into training_session (topic, level, on_day, place, offered_by, provider, unit_id, seats, at, by_account, by_name)"
  " values (:topic, :level, :on, :place, :offered_by, :provider, :unit, :seats, :now, :by, :name) returning id"};
constexpr Write session_off{"workforce.cancel_session",
  "update training_session set state = 'cancelled', why = :why, lock_version = lock_version + 1 where id = :id and lock_version = :version and state = 'open'"};
constexpr Write new_booking{"workforce.insert_booking",
  "insert into training_booking (session_id, staff_id, state, at, by_account, by_name) values (:session, :staff, 'booked', :now, :by, :name) returning id"};
constexpr Write booking_state{"workforce.set_booking", "update training_booking set state = :state, reason = :reason, at = :now, by_account = :by, by_name = :name where id = :id"};
constexpr Write new_wait{"workforce.insert_wait",
  "insert into training_wait (staff_id, topic, level, since, needed_by, at, by_name) values (:staff, :topic, :level, :today, :needed_by, :now, :name)"};
constexpr Write wait_over{"workforce.end_wait", "update training_wait set ended_on = :today, ended_why = :why where staff_id = :staff and topic = :topic and ended_on is null"};

constexpr std::string_view request_columns = "select r.id, r.unit_id, r.region_id, ";
constexpr std::string_view request_rest =
    ", r.topic, r.month, r.needed, r.offered, r.note, r.sent_on, r.by_name, r.answer_due, r.answer, r.places, r.answered_at, r.answered_name from training_request r join unit u on u.id = r.unit_id ";
constexpr Scoped requests{"workforce.requests", sql::composed<[] {
  return sql::pieces(request_columns, unit_name, request_rest, "where u.team_from >= :from and u.team_to <= :to order by case when r.answered_at is null then 0 else 1 end, r.sent_on desc, r.id desc");
}>};
constexpr Scoped one_request{"workforce.request", sql::composed<[] { return sql::pieces(request_columns, unit_name, request_rest, "where r.id = :id"); }>};
constexpr Write new_request{"workforce.insert_request",
  "insert into training_request (unit_id, region_id, topic, month, needed, offered, note, sent_on, sent_at, by_account, by_name, answer_due)"
  " values (:unit, :region, :topic, :month, :needed, :offered, :note, :today, :now, :by, :name, :due) returning id"};
constexpr Write request_answered{"workforce.answer_request",
  "update training_request set answer = :answer, places = :places, answered_at = :now, answered_name = :name where id = :id and answered_at is null"};

constexpr Write new_record{"workforce.insert_record",
  "insert into training_record (staff_id, topic, kind, level, on_day, until_day, evidence, reason, recorded_at, recorded_by, recorded_name)"
  " values (:staff, :topic, :kind, :level, :on, :until, :evidence, :reason, :now, :by, :name)"};
constexpr Write reminded{"workforce.note_reminder", "insert into training_reminder (staff_id, topic, expires_on, at) values (:staff, :topic, :expires, :now) on conflict (staff_id, topic, expires_on) do nothing"};

sql::Params in(Place place, base::Date day) { return {{"from", place.from}, {"to", place.to}, {"day", day}}; }
// Who writes, and when, added to what is written.
sql::Params by(ledger::Tx& tx, sql::Params params) {
  params.push_back({"now", tx.now()});
  params.push_back({"by", tx.scope().account});
  params.push_back({"name", tx.scope().name});
  return params;
}

}  // namespace

std::vector<SessionRow> sessions_for(ledger::View& view, Place place, base::Date from) {
  auto params = in(place, view.today());
  params.push_back({"from_day", from});
  return view.rows<SessionRow>(sessions, params);
}
std::optional<SessionRow> find_session(ledger::View& view, SessionId id) { return view.row<SessionRow>(one_session, {{"id", id}, {"day", view.today()}}); }
std::vector<SessionRow> open_sessions_of(ledger::View& view, std::string_view topic, Place place, base::Date from) {
  auto all = sessions_for(view, place, from);
  std::erase_if(all, [&](SessionRow const& s) { return s.topic != topic || !s.open; });
  return all;
}

std::vector<BookingRow> bookings_of(ledger::View& view, SessionId id) { return view.rows<BookingRow>(of_session, {{"id", id}}); }
std::vector<BookingRow> bookings_of(ledger::View& view, StaffId id) { return view.rows<BookingRow>(of_staff, {{"id", id}}); }
std::optional<BookingRow> find_booking(ledger::View& view, BookingId id) { return view.row<BookingRow>(one_booking, {{"id", id}}); }

std::vector<WaitRow> waiting_in(ledger::View& view, Place place) { return view.rows<WaitRow>(waiting, in(place, view.today())); }
std::vector<WaitRow> waits_of(ledger::View& view, StaffId staff) { return view.rows<WaitRow>(waits_of_staff, {{"staff", staff}}); }
std::vector<WaitCount> waiting_counts(ledger::View& view, Place place) { return view.rows<WaitCount>(wait_counts, in(place, view.today())); }

std::optional<SessionRow> lock_session(ledger::Tx& tx, SessionId id) {
  if (!tx.row<SessionId>(session_lock, {{"id", id}})) return std::nullopt;
  return find_session(tx, id);
}
SessionId insert_session(ledger::Tx& tx, SessionRow const& s) {
  return SessionId{tx.insert(new_session, by(tx, {{"topic", s.topic}, {"level", s.level}, {"on", s.on}, {"place", s.place}, {"offered_by", s.offered_by}, {"provider", s.provider}, {"unit", s.unit}, {"seats", s.seats}}))};
}
bool cancel_session(ledger::Tx& tx, SessionId id, std::string const& why, std::int64_t lock_version) { return tx.change(session_off, {{"id", id}, {"why", why}, {"version", lock_version}}) > 0; }
BookingId insert_booking(ledger::Tx& tx, SessionId session, StaffId staff) { return BookingId{tx.insert(new_booking, by(tx, {{"session", session}, {"staff", staff}}))}; }
void set_booking(ledger::Tx& tx, BookingId id, BookingState state, std::string const& reason) { tx.change(booking_state, by(tx, {{"id", id}, {"state", state}, {"reason", reason}})); }
std::vector<Seated> seated(ledger::View& view, SessionId id) { return view.rows<Seated>(seated_in, {{"id", id}}); }
bool has_booking(ledger::View& view, StaffId staff, std::string_view topic) { return view.row<BookingId>(booked_on, {{"staff", staff}, {"topic", topic}, {"day", view.today()}}).has_value(); }

void insert_wait(ledger::Tx& tx, StaffId staff, std::string const& topic, Level level, std::optional<base::Date> needed_by) {
  tx.change(new_wait, {{"staff", staff}, {"topic", topic}, {"level", level}, {"today", tx.today()}, {"needed_by", needed_by}, {"now", tx.now()}, {"name", tx.scope().name}});
}
void end_wait(ledger::Tx& tx, StaffId staff, std::string const& topic, std::string_view why) { tx.change(wait_over, {{"staff", staff}, {"topic", topic}, {"today", tx.today()}, {"why", why}}); }
std::optional<StaffId> first_waiting(ledger::View& view, SessionRow const& session) {
  auto params = in({session.team_from, session.team_to}, view.today());
  params.push_back({"topic", session.topic});
  return view.row<StaffId>(first_in_line, params);
}

std::vector<RequestRow> requests_of(ledger::View& view, Place place) { return view.rows<RequestRow>(requests, in(place, view.today())); }
std::optional<RequestRow> find_request(ledger::View& view, TrainingRequestId id) { return view.row<RequestRow>(one_request, {{"id", id}, {"day", view.today()}}); }
TrainingRequestId insert_request(ledger::Tx& tx, RequestRow const& r) {
  return TrainingRequestId{tx.insert(new_request, by(tx, {{"unit", r.unit}, {"region", r.region}, {"topic", r.topic}, {"month", r.month}, {"needed", r.needed}, {"offered", r.offered}, {"note", r.note}, {"today", tx.today()}, {"due", r.answer_due}}))};
}
bool answer_request(ledger::Tx& tx, TrainingRequestId id, std::string const& answer, int places) {
  return tx.change(request_answered, {{"id", id}, {"answer", answer}, {"places", places}, {"now", tx.now()}, {"name", tx.scope().name}}) > 0;
}

void insert_record(ledger::Tx& tx, StaffId staff, std::string const& topic, std::string_view kind, Level level, base::Date on, std::optional<base::Date> until, std::string const& evidence,
                   std::string const& reason) {
  tx.change(new_record, by(tx, {{"staff", staff}, {"topic", topic}, {"kind", kind}, {"level", level}, {"on", on}, {"until", until}, {"evidence", evidence}, {"reason", reason}}));
}
bool note_reminder(ledger::Tx& tx, StaffId staff, std::string const& topic, base::Date expires) {
  return tx.change(reminded, {{"staff", staff}, {"topic", topic}, {"expires", expires}, {"now", tx.now()}}) > 0;
}

}  // namespace workforce
