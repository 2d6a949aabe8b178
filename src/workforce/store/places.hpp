// Sessions, seats, bookings and the waiting list; and what units sent to their region.
#pragma once
#include "workforce/domain/gap.hpp"
#include "workforce/domain/ids.hpp"
#include "workforce/domain/place_words.hpp"
#include "workforce/store/staff_lines.hpp"

namespace workforce {

struct SessionRow {
  SessionId id = {};
  std::string topic = {};
  Level level = Level::standard;
  base::Date on = {};
  std::string place = {};
  OfferedBy offered_by = OfferedBy::region;
  std::string provider = {};
  UnitId unit = {};
  std::string unit_name = {};
  std::int64_t team_from = 0, team_to = -1;   // whose staff may book
  int seats = 0;
  bool open = true;
  std::string why = {};                       // it was cancelled
  int taken = 0;
  std::int64_t lock_version = 1;
  int free() const { return open && seats > taken ? seats - taken : 0; }
};
// Sessions that staff of the place may book: its own, of units above it and below it; from the day on, by day.
std::vector<SessionRow> sessions_for(ledger::View&, ledger::Place, base::Date from);
std::optional<SessionRow> find_session(ledger::View&, SessionId);
std::vector<SessionRow> open_sessions_of(ledger::View&, std::string_view topic, ledger::Place, base::Date from);

struct BookingRow {
  BookingId id = {};
  SessionId session = {};
  StaffId staff = {};
  std::string name = {};
  BookingState state = BookingState::booked;
  std::string reason = {};
  std::string topic = {};
  base::Date on = {};
  std::string place = {};
};
std::vector<BookingRow> bookings_of(ledger::View&, SessionId);        // of those whom who asks leads, by name
std::vector<BookingRow> bookings_of(ledger::View&, StaffId);          // newest session first; {led s}
std::optional<BookingRow> find_booking(ledger::View&, BookingId);     // {led s}

struct WaitRow {
  std::int64_t id = 0;
  StaffId staff = {};
  std::string name = {};
  std::string topic = {};
  Level level = Level::standard;
  base::Date since = {};
  std::optional<base::Date> needed_by = {};
};
std::vector<WaitRow> waiting_in(ledger::View&, ledger::Place);        // of those led; longest first
std::vector<WaitRow> waits_of(ledger::View&, StaffId);                // {led s}
struct WaitCount {
  std::string topic = {};
  int waiting = 0;
};
std::vector<WaitCount> waiting_counts(ledger::View&, ledger::Place);  // figures

// Inside an action: the session is locked until it ends.
std::optional<SessionRow> lock_session(ledger::Tx&, SessionId);
SessionId insert_session(ledger::Tx&, SessionRow const&);
bool cancel_session(ledger::Tx&, SessionId, std::string const& why, std::int64_t lock_version);
BookingId insert_booking(ledger::Tx&, SessionId, StaffId);
void set_booking(ledger::Tx&, BookingId, BookingState, std::string const& reason);
// Everybody who is booked, whoever leads them: a cancelled session concerns them all.
struct Seated {
  BookingId booking = {};
  StaffId staff = {};
  std::string email = {};
};
std::vector<Seated> seated(ledger::View&, SessionId);
bool has_booking(ledger::View&, StaffId, std::string_view topic);     // on a session to come
void insert_wait(ledger::Tx&, StaffId, std::string const& topic, Level, std::optional<base::Date> needed_by);
void end_wait(ledger::Tx&, StaffId, std::string const& topic, std::string_view why);
// Who has waited longest for the topic among those whose place the session serves: earliest day needed by, then longest since.
std::optional<StaffId> first_waiting(ledger::View&, SessionRow const&);

struct RequestRow {
  TrainingRequestId id = {};
  UnitId unit = {}, region = {};
  std::string unit_name = {};
  std::string topic = {};
  base::Date month = {};                      // its first day
  int needed = 0, offered = 0;                // by the end of the month, as it stood when it was sent
  std::string note = {};
  base::Date sent_on = {};
  std::string sent_by = {};
  base::Date answer_due = {};
  std::string answer = {};
  std::optional<int> places = {};
  std::optional<base::Instant> answered_at = {};
  std::string answered_by = {};
};
std::vector<RequestRow> requests_of(ledger::View&, ledger::Place);    // sent by the place or units below; open ones first, then newest
std::optional<RequestRow> find_request(ledger::View&, TrainingRequestId);
TrainingRequestId insert_request(ledger::Tx&, RequestRow const&);
bool answer_request(ledger::Tx&, TrainingRequestId, std::string const& answer, int places);

void insert_record(ledger::Tx&, StaffId, std::string const& topic, std::string_view kind, Level, base::Date on, std::optional<base::Date> until, std::string const& evidence,
                   std::string const& reason);
bool note_reminder(ledger::Tx&, StaffId, std::string const& topic, base::Date expires);  // false: told before

}  // namespace workforce
