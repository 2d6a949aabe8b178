#include "workforce/actions/places.hpp"

#include "organisation/store/units.hpp"
#include "risk/actions/typed.hpp"
#include "workforce/actions/led.hpp"
#include "workforce/store/places.hpp"

namespace workforce {
namespace {

bool lies_in(ledger::Place inner, ledger::Place outer) { return inner.from >= outer.from && inner.to <= outer.to; }
ledger::Place place_of(SessionRow const& session) { return {session.team_from, session.team_to}; }
void record(ledger::Tx& tx, std::string what, std::int64_t subject, std::string detail = {}) { tx.record({.what = std::move(what), .subject = subject, .detail = std::move(detail)}); }

// No word of whose training or why: a link and the kind of news.
void tell(ledger::Tx& tx, std::string const& email, std::string key, std::string_view body, std::string link) {
  if (email.empty()) return;
  tx.send({.kind = "training", .to = email, .key = std::move(key), .subject = "Full Picture: your training", .body = std::string(body) + " Sign in to see it.\n", .link = std::move(link)});
}

bool may_change(ledger::Tx& tx, OfferedBy by, ledger::Place place) {
  bool const offers = ledger::may(tx.scope(), ledger::Permission::offer_training) || (by == OfferedBy::other && ledger::may(tx.scope(), ledger::Permission::plan_workforce));
  return offers && lies_in(place, tx.scope().place);
}

// The freed seat goes to who needs it first; she hears of it.
void fill(ledger::Tx& tx, SessionId id) {
  auto const session = find_session(tx, id);
  if (!session || session->free() == 0 || session->on < tx.today()) return;
  auto const next = first_waiting(tx, *session);
  auto const who = next ? posted_staff(tx, *next) : std::nullopt;
  if (!who) return;
  auto const booking = insert_booking(tx, session->id, who->id);
  end_wait(tx, who->id, session->topic, "given a freed seat");
  record(tx, "training.seat_passed_on", session->id.value);
  tell(tx, who->email, fmt::format("seat-{}", booking.value), "A place on a course that you waited for is yours.", "/my-work");
}

// Everything that must hold of a booking but the seat.
base::Outcome<SessionRow> bookable(ledger::Tx& tx, SessionId id, StaffLine const& who) {
  auto const session = lock_session(tx, id);
  if (!session || !lies_in(organisation::place_of(tx, who.unit), place_of(*session))) return base::refuse(base::Refused::not_found);
  if (!session->open) return base::refuse(base::Refused::conflict, "This session was cancelled: " + session->why);
  if (session->on < tx.today()) return base::refuse(base::Refused::conflict, "This session is over.");
  if (has_booking(tx, who.id, session->topic)) return base::refuse(base::Refused::conflict, who.name + " has a place in this topic already. Release that one first.");
  return *session;
}

bool waits_already(ledger::Tx& tx, StaffId staff, std::string const& topic) {
  for (auto const& wait : waits_of(tx, staff))
    if (wait.topic == topic) return true;
  return false;
}

}  // namespace

base::Outcome<SessionId> run(ledger::Tx& tx, OfferSession const& asked) {
  risk::Typed typed;
  auto const unit = organisation::find_unit(tx, asked.unit);
  if (!unit) typed.fail("unit", "Choose whose staff may book");
  auto const by = asked.offered_by.value_or(OfferedBy::region);
  if (!asked.offered_by) typed.fail("offered_by", "Choose who offers it");
  else if (unit && !may_change(tx, by, unit->place())) return base::refuse(base::Refused::forbidden, "The region offers its own sessions. You may enter what another provider offers your unit.");
  auto const* topic = tx.rules<TrainingBook>().on(tx.today()).topic(asked.topic);
  if (!topic) typed.fail("topic", "Choose a topic");
  if (!asked.level) typed.fail("level", "Choose the level");
  if (!asked.on) typed.fail("on", "Enter the day of the session");
  else if (*asked.on < tx.today()) typed.fail("on", "Enter a day from today on");
  if (asked.seats < 1 || asked.seats > most_seats) typed.fail("seats", fmt::format("Enter the number of seats, from 1 to {}", most_seats));
  auto const place = typed.needed("place", asked.place, 120, "Place", "Enter a room, or that it is a call");
  auto const provider = typed.text("provider", asked.provider, 120, "Provider");
  if (asked.offered_by == OfferedBy::other && provider.empty()) typed.fail("provider", "Enter who offers it");
  if (!typed.good()) return typed.refusal();
  auto const id = insert_session(tx, {.topic = topic->id, .level = *asked.level, .on = *asked.on, .place = place, .offered_by = by, .provider = provider, .unit = unit->id, .seats = static_cast<int>(asked.seats)});
  record(tx, "training.session_offered", id.value, topic->id);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, CancelSession const& asked) {
  auto const session = lock_session(tx, asked.session);
  if (!session || !may_change(tx, session->offered_by, place_of(*session))) return base::refuse(base::Refused::not_found);
  risk::Typed typed;
  auto const why = typed.needed("why", asked.why, 400, "Reason", "Say why it is cancelled");
  if (!typed.good()) return typed.refusal();
  if (!session->open) return base::refuse(base::Refused::conflict, "It was cancelled already.");
  if (!cancel_session(tx, session->id, why, asked.lock_version)) return base::refuse(base::Refused::stale, "Somebody changed this session after you opened it.");
  for (auto const& seat : seated(tx, session->id)) {
    set_booking(tx, seat.booking, BookingState::cancelled_by_provider, why);
    insert_wait(tx, seat.staff, session->topic, session->level, std::nullopt);
    tell(tx, seat.email, fmt::format("seat-cancelled-{}", seat.booking.value), "A course that you are booked on is cancelled. You are on its waiting list.", "/my-work");
  }
  record(tx, "training.session_cancelled", session->id.value, session->topic);
  return base::Done{};
}

base::Outcome<Placed> run(ledger::Tx& tx, BookPlace const& asked) {
  auto const who = led(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  if (asked.session == SessionId{}) return base::refuse("session", "Choose a session");
  auto const session = bookable(tx, asked.session, *who);
  if (!session) return tl::unexpected(session.error());
  if (session->free() > 0) {
    auto const booking = insert_booking(tx, session->id, who->id);
    end_wait(tx, who->id, session->topic, "booked");
    record(tx, "training.booked", who->id.value, fmt::format("session {}, booking {}", session->id.value, booking.value));
    return Placed::seated;
  }
  if (waits_already(tx, who->id, session->topic)) return base::refuse(base::Refused::conflict, fmt::format("The session is full, and {} is on the waiting list.", who->name));
  insert_wait(tx, who->id, session->topic, session->level, std::nullopt);
  record(tx, "training.waits", who->id.value, session->topic);
  return Placed::waiting;
}

base::Outcome<> run(ledger::Tx& tx, WaitForPlace const& asked) {
  auto const who = led(tx, asked.staff);
  if (!who) return tl::unexpected(who.error());
  auto const* topic = tx.rules<TrainingBook>().on(tx.today()).topic(asked.topic);
  if (!topic) return base::refuse("wait_topic", "Choose a topic");
  if (asked.needed_by && *asked.needed_by < tx.today()) return base::refuse("needed_by", "Enter a day from today on");
  if (asked.needed_by && *asked.needed_by > tx.today() + std::chrono::years{5}) return base::refuse("needed_by", "Enter a day within five years");
  if (has_booking(tx, who->id, topic->id)) return base::refuse(base::Refused::conflict, who->name + " has a place in this topic already.");
  if (waits_already(tx, who->id, topic->id)) return base::refuse(base::Refused::conflict, who->name + " is on this waiting list already.");
  insert_wait(tx, who->id, topic->id, topic->required_of(who->grade, who->in_court_team()).value_or(Level::standard), asked.needed_by);
  record(tx, "training.waits", who->id.value, topic->id);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, ReleasePlace const& asked) {
  auto const found = find_booking(tx, asked.booking);
  if (!found || !lock_session(tx, found->session)) return base::refuse(base::Refused::not_found);
  auto const booking = find_booking(tx, asked.booking);  // as it is now that the session is ours
  risk::Typed typed;
  auto const reason = typed.text("reason", asked.reason, 400, "Reason");
  if (!typed.good()) return typed.refusal();
  if (booking->state != BookingState::booked) return base::refuse(base::Refused::conflict, "This place is not held any more.");
  if (booking->on < tx.today()) return base::refuse(base::Refused::conflict, "The session is over: record whether she attended.");
  set_booking(tx, booking->id, BookingState::released, reason);
  record(tx, "training.released", booking->staff.value, fmt::format("session {}", booking->session.value));
  fill(tx, booking->session);
  return base::Done{};
}

base::Outcome<> run(ledger::Tx& tx, RecordAttendance const& asked) {
  auto const booking = find_booking(tx, asked.booking);
  if (!booking) return base::refuse(base::Refused::not_found);
  auto const session = lock_session(tx, booking->session);
  if (booking->staff == tx.scope().staff) return base::refuse(base::Refused::forbidden, "Who leads you records whether you attended.");
  if (booking->state != BookingState::booked || !session) return base::refuse(base::Refused::conflict, "This place is not held any more.");
  if (session->on > tx.today()) return base::refuse(base::Refused::conflict, fmt::format("The session is on {}: attendance is recorded once it was held.", base::date_in_full(session->on)));
  risk::Typed typed;
  auto const reason = asked.attended ? std::string() : typed.needed("reason", asked.reason, 400, "Reason", "Say why she did not attend");
  if (!typed.good()) return typed.refusal();
  set_booking(tx, booking->id, asked.attended ? BookingState::attended : BookingState::did_not_attend, reason);
  if (asked.attended) insert_record(tx, booking->staff, session->topic, "complete", session->level, session->on, std::nullopt, fmt::format("Attended: session {}, {}", session->id.value, session->place), {});
  record(tx, asked.attended ? "training.attended" : "training.did_not_attend", booking->staff.value, session->topic);
  return base::Done{};
}

}  // namespace workforce
