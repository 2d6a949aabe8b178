// Places on courses: the sessions that staff of a unit may book, who sits on them, and who waits.
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/domain/file_columns.hpp"
#include "workforce/pages/training_handlers.hpp"
#include "workforce/pages/training_parts.hpp"

namespace workforce::pages {
namespace {

using namespace govuk;
using organisation::pages::unit_asked;
using web::typed;
using web::typed_date;

std::string topic_name(TrainingRules const& rules, std::string const& id) {
  auto const* topic = rules.topic(id);
  return topic ? fmt::format("{} {}", id, topic->name) : id;
}
Html offered_words(SessionRow const& s) { return s.offered_by == OfferedBy::region ? Html("The region") : Html(s.provider); }

Html sessions_table(web::Call& call, organisation::Unit const& unit, std::vector<SessionRow> const& sessions) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& s : sessions)
    rows.push_back({link_to(fmt::format("/workforce/training/sessions/{}?unit={}", s.id.value, unit.id.value), base::date_in_full(s.on)), topic_name(rules_of(call), s.topic), s.level == Level::standard ? Html() : Html(shown(s.level)), s.place, offered_words(s), s.unit_name,
                    numeric(s.seats), numeric(s.taken), s.open ? numeric(s.free()) : Cell(tag({.text = "Cancelled", .colour = Colour::grey}))});
  return rows.empty() ? p("No session is offered from today on.")
                      : table({.caption = "Sessions from today on", .caption_size = Size::m, .head = {"Day", "Topic", "Level", "Place", "Offered by", "For staff of", numeric_head("Seats"), numeric_head("Taken"), numeric_head("Free")},
                               .rows = rows, .scroll = true, .id = "sessions"});
}

Html waiting_table(web::Call& call, organisation::Unit const& unit) {
  Html out = h2("Waiting list");
  auto const counts = waiting_counts(call.view, unit.place());
  if (counts.empty()) return out + p("Nobody waits.");
  std::vector<Html> lines;
  for (auto const& count : counts) lines.push_back(Html{topic_name(rules_of(call), count.topic), ": ", number(count.waiting), " waiting"});
  out += ul(lines);
  std::vector<std::vector<Cell>> rows;
  for (auto const& wait : waiting_in(call.view, unit.place()))
    rows.push_back({link_to(staff_path("training", wait.staff), wait.name), topic_name(rules_of(call), wait.topic), day(wait.since), wait.needed_by ? day(*wait.needed_by) : Html("Not said")});
  if (!rows.empty()) out += table({.caption = "Who waits", .caption_hidden = true, .head = {"Person", "Topic", "Since", "Needed by"}, .rows = rows, .scroll = true, .id = "waiting"});
  return out;
}

// For whom: the unit itself and what lies below it, down to delivery units and their teams.
std::vector<Option> unit_options(web::Call& call, organisation::Unit const& unit) {
  std::vector<Option> options{{.value = std::to_string(unit.id.value), .text = unit.name}};
  using organisation::UnitKind;
  for (auto const kind : {UnitKind::region, UnitKind::pdu})
    for (auto const& below : organisation::units_below(call.view, unit.id, kind)) options.push_back({.value = std::to_string(below.id.value), .text = below.name});
  return options;
}

Html offer_form(web::Call& call, organisation::Unit const& unit, FormView const* view) {
  bool const region = call.may(ledger::Permission::offer_training);
  if (!region && !call.may(ledger::Permission::plan_workforce)) return {};
  std::vector<Choice> by;
  if (region) by.push_back({.value = "region", .text = "The region"});
  by.push_back({.value = "other", .text = "Another provider", .conditional = text_input({.name = "provider", .label = "Who?", .form = view})});
  return details({.summary = "Offer a session",
                  .body = form({.action = workload::pages::url_of(Section::training, unit, "/places"), .csrf = call.csrf(),
                                .body = {select({.name = "topic", .label = "Topic", .items = topic_options(rules_of(call)), .form = view}), select({.name = "level", .label = "Level", .items = level_options(), .form = view}),
                                         date_input({.name = "on", .legend = "Day", .form = view}), text_input({.name = "place", .label = "Place", .hint = "A room, or that it is a call", .form = view}),
                                         radios({.name = "offered_by", .legend = "Who offers it?", .items = by, .form = view}), select({.name = "unit", .label = "For staff of", .items = unit_options(call, unit), .form = view}),
                                         text_input({.name = "seats", .label = "Seats", .form = view, .width = 3, .inputmode = "numeric"}), button({.text = "Offer it"})}}),
                  .open = view != nullptr});
}

http::Response show_places(web::Call& call, FormView const* view = nullptr) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  Html const body{p("A full session turns nobody away: who comes after waits, and a freed seat goes to who needs it first."), offer_form(call, *unit, view), sessions_table(call, *unit, sessions_for(call.view, unit->place(), call.view.today())),
                  waiting_table(call, *unit)};
  return workload::pages::show(call, *unit, Section::training, "Places on courses", body, view);
}

// The session, if staff of the unit asked about may book it.
struct At {
  organisation::Unit unit = {};
  SessionRow session = {};
};
std::optional<At> session_asked(web::Call& call) {
  auto unit = unit_asked(call);
  auto session = unit ? find_session(call.view, call.id<SessionId>("session")) : std::nullopt;
  if (!session || session->team_from > unit->team_to || session->team_to < unit->team_from) return std::nullopt;
  return At{*std::move(unit), *std::move(session)};
}

Html booking_forms(web::Call& call, At const& at, BookingRow const& b) {
  if (b.state != BookingState::booked || !call.may(ledger::Permission::arrange_staff)) return {};
  auto const path = fmt::format("/workforce/training/bookings/{}/", b.id.value);
  auto const unit = hidden_field("unit", std::to_string(at.unit.id.value));
  auto const why = fmt::format("reason-{}", b.id.value);
  if (at.session.on <= call.view.today() && b.staff != call.scope.staff)
    return {form({.action = path + "attendance", .csrf = call.csrf(), .body = {unit, hidden_field("attended", "yes"), button({.text = Html{"Attended", visually_hidden(": " + b.name)}, .kind = ButtonKind::secondary})}}),
            form({.action = path + "attendance", .csrf = call.csrf(), .body = {unit, hidden_field("attended", "no"), text_input({.name = "reason", .label = Html{"If she did not: why", visually_hidden(", " + b.name)}, .id = why}), button({.text = Html{"Did not attend", visually_hidden(": " + b.name)}, .kind = ButtonKind::secondary})}})};
  if (at.session.on < call.view.today()) return {};
  return form({.action = path + "release", .csrf = call.csrf(), .body = {unit, button({.text = Html{"Release the place", visually_hidden(" of " + b.name)}, .kind = ButtonKind::secondary})}});
}

Html bookings_table(web::Call& call, At const& at) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& b : bookings_of(call.view, at.session.id)) rows.push_back({link_to(staff_path("training", b.staff), b.name), Html{booking_tag(b.state), b.reason.empty() ? Html() : second_line(b.reason)}, booking_forms(call, at, b)});
  if (rows.empty()) return p("Nobody of your staff is booked.");
  return table({.caption = "Your staff on it", .caption_size = Size::m, .head = {"Person", "State", "Do"}, .rows = rows, .scroll = true, .id = "bookings"});
}

Html session_forms(web::Call& call, At const& at) {
  Html out;
  auto const path = fmt::format("/workforce/training/sessions/{}/", at.session.id.value);
  auto const unit = hidden_field("unit", std::to_string(at.unit.id.value));
  if (!at.session.open || at.session.on < call.view.today()) return out;
  if (call.may(ledger::Permission::arrange_staff))
    out += form({.action = path + "bookings", .csrf = call.csrf(), .body = {unit, select({.name = "staff", .label = "Book a place for", .items = staff_options(staff_in(call.view, at.unit.place()))}), button({.text = at.session.free() > 0 ? "Book it" : "Full: put on the waiting list"})}});
  bool const theirs = call.may(ledger::Permission::offer_training) || (at.session.offered_by == OfferedBy::other && call.may(ledger::Permission::plan_workforce));
  if (theirs)
    out += details({.summary = "Cancel this session", .body = form({.action = path + "cancel", .csrf = call.csrf(), .body = {unit, hidden_field("lock_version", std::to_string(at.session.lock_version)), text_area({.name = "why", .label = "Why?", .hint = "Everybody who is booked hears that it is cancelled, and waits again", .rows = 2}), button({.text = "Cancel it", .kind = ButtonKind::warning})}})});
  return out;
}

std::string back_to(web::Call const& call, std::string const& path) {
  auto const unit = web::whole(call, "unit");
  return unit > 0 ? fmt::format("{}?unit={}", path, unit) : path;
}

template <class Outcome>
http::Response done(web::Call& call, Outcome const& outcome, std::string const& path) {
  if (outcome) return http::redirect(path);
  auto refusal = outcome.error();
  if (!refusal.errors.empty()) refusal.message = refusal.errors.front().message + ".";
  return call.refused(refusal, path);
}

}  // namespace

http::Response places_page(web::Call& call) { return show_places(call); }

http::Response offer_session(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  if (auto errors = impossible_dates(call, {"on"}); !errors.empty()) {
    FormView const view(call.request.form, std::move(errors));
    return show_places(call, &view);
  }
  auto const offered = call.perform(OfferSession{.topic = typed(call, "topic"), .level = base::from_word<Level>(typed(call, "level")), .on = typed_date(call, "on"), .place = typed(call, "place"),
                                                 .offered_by = base::from_word<OfferedBy>(typed(call, "offered_by")), .provider = typed(call, "provider"), .unit = UnitId{web::whole(call, "unit")}, .seats = scaled_number(web::typed(call, "seats"), 0).value_or(0)});
  return settled(call, offered, workload::pages::url_of(Section::training, *unit, "/places"), [&](FormView const* view) { return show_places(call, view); });
}

http::Response session_page(web::Call& call) {
  auto const at = session_asked(call);
  if (!at) return call.not_found();
  auto const& s = at->session;
  Html body{summary_list({.rows = {{.key = "Topic", .value = topic_name(rules_of(call), s.topic)}, {.key = "Level", .value = shown(s.level)}, {.key = "Day", .value = base::date_with_day(s.on)}, {.key = "Place", .value = s.place}, {.key = "Offered by", .value = offered_words(s)},
                                   {.key = "For staff of", .value = s.unit_name}, {.key = "Seats", .value = Html{number(s.seats), ", ", number(s.taken), " taken, ", number(s.free()), " free"}}}})};
  if (!s.open) body += inset_text({.text = Html{"Cancelled: ", s.why}});
  body += {session_forms(call, *at), bookings_table(call, *at)};
  return workload::pages::show(call, at->unit, Section::training, fmt::format("{}, {}", topic_name(rules_of(call), s.topic), base::date_in_full(s.on)), body);
}

http::Response cancel_session(web::Call& call) {
  auto const id = call.id<SessionId>("session");
  return done(call, call.perform(CancelSession{.session = id, .why = typed(call, "why"), .lock_version = web::whole(call, "lock_version")}), back_to(call, fmt::format("/workforce/training/sessions/{}", id.value)));
}
http::Response book_on_session(web::Call& call) {
  auto const id = call.id<SessionId>("session");
  return done(call, call.perform(BookPlace{.session = id, .staff = StaffId{web::whole(call, "staff")}}), back_to(call, fmt::format("/workforce/training/sessions/{}", id.value)));
}

namespace {

// Back to the session of a booking; to the places where the booking is nobody's that one leads.
std::string session_of(web::Call& call) {
  auto const booking = find_booking(call.view, call.id<BookingId>("booking"));
  return back_to(call, booking ? fmt::format("/workforce/training/sessions/{}", booking->session.value) : "/workforce/training/places");
}

}  // namespace

http::Response record_attendance(web::Call& call) {
  auto const back = session_of(call);
  auto const attended = typed(call, "attended");
  if (attended != "yes" && attended != "no") return call.refused({.kind = base::Refused::invalid, .message = "Say whether she attended."}, back);
  return done(call, call.perform(RecordAttendance{.booking = call.id<BookingId>("booking"), .attended = attended == "yes", .reason = typed(call, "reason")}), back);
}
http::Response release_place(web::Call& call) {
  auto const back = session_of(call);
  return done(call, call.perform(ReleasePlace{.booking = call.id<BookingId>("booking"), .reason = typed(call, "reason")}), back);
}

}  // namespace workforce::pages
