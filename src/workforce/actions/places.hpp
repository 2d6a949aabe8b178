// Sessions, bookings and the waiting list. A full session turns nobody away: she waits, and a freed seat goes to who needs it first.
#pragma once
#include "ledger/ledger.hpp"
#include "workforce/domain/ids.hpp"
#include "workforce/domain/place_words.hpp"
#include "workforce/domain/training.hpp"

namespace workforce {

using ledger::StaffId;
using ledger::UnitId;

// The region offers its own; what another provider offers may be entered by the unit's head too.
struct OfferSession {
  std::string topic = {};
  std::optional<Level> level = {};
  std::optional<base::Date> on = {};
  std::string place = {};
  std::optional<OfferedBy> offered_by = {};
  std::string provider = {};
  UnitId unit = {};            // whose staff may book
  std::int64_t seats = 0;
  static constexpr ledger::Permission needs = ledger::Permission::see_workforce;
};
base::Outcome<SessionId> run(ledger::Tx&, OfferSession const&);
inline constexpr int most_seats = 500;

// Everybody who is booked hears of it, and waits again.
struct CancelSession {
  SessionId session = {};
  std::string why = {};
  std::int64_t lock_version = 1;
  static constexpr ledger::Permission needs = ledger::Permission::see_workforce;
};
base::Outcome<> run(ledger::Tx&, CancelSession const&);

struct BookPlace {
  SessionId session = {};
  StaffId staff = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;  // oneself, or whom one leads
};
enum class Placed { seated, waiting };
base::Outcome<Placed> run(ledger::Tx&, BookPlace const&);

struct WaitForPlace {
  StaffId staff = {};
  std::string topic = {};
  std::optional<base::Date> needed_by = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
};
base::Outcome<> run(ledger::Tx&, WaitForPlace const&);

struct ReleasePlace {
  BookingId booking = {};
  std::string reason = {};
  static constexpr ledger::Permission needs = ledger::Permission::signed_in;
};
base::Outcome<> run(ledger::Tx&, ReleasePlace const&);

// Attended: the course is recorded as completed, with the session as evidence.
struct RecordAttendance {
  BookingId booking = {};
  bool attended = false;
  std::string reason = {};     // asked for when she did not attend
  static constexpr ledger::Permission needs = ledger::Permission::arrange_staff;
};
base::Outcome<> run(ledger::Tx&, RecordAttendance const&);

// One step: what is short goes to the region, dated, with an answer expected.
struct SendNeed {
  UnitId unit = {};
  std::string topic = {};
  std::optional<base::Date> month = {};   // any day of it
  std::string note = {};
  static constexpr ledger::Permission needs = ledger::Permission::plan_workforce;
};
base::Outcome<TrainingRequestId> run(ledger::Tx&, SendNeed const&);

struct AnswerNeed {
  TrainingRequestId request = {};
  std::string answer = {};
  std::int64_t places = -1;               // promised by the month's end
  static constexpr ledger::Permission needs = ledger::Permission::offer_training;
};
base::Outcome<> run(ledger::Tx&, AnswerNeed const&);

}  // namespace workforce
