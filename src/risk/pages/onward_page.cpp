// Where what was learned goes on to: MARAC, MAPPA, the disclosure scheme, children's services. Each a recorded decision.
#include "risk/actions/onward.hpp"
#include "risk/pages/handlers.hpp"
#include "risk/pages/parts.hpp"
#include "risk/store/onward.hpp"

#include <charconv>

namespace risk::pages {
namespace {

using namespace govuk;

std::string home_of(PersonId person) { return fmt::format("/people/{}/onward", person.value); }

Html where_it_stands(OnwardRow const& row, base::Date today) {
  if (!goes_to_somebody(row.route)) return "Decided";
  if (row.end) return {shown(*row.end), second_line(fmt::format("{}, {}", row.ended_by, base::date_and_time(*row.ended_at)))};
  if (!row.due_on) return "Open";
  return {"Open, to be done by ", time(base::iso(*row.due_on), base::date_in_full(*row.due_on)), *row.due_on < today ? Html{", ", strong("late")} : Html()};
}

Html decisions(web::Call& call, std::vector<OnwardRow> const& rows) {
  if (rows.empty()) return p("No decision is recorded yet.");
  std::vector<std::vector<Cell>> lines;
  for (auto const& row : rows) {
    Html const about = {row.reason, row.end_note.empty() ? Html() : second_line(row.end_note)};
    lines.push_back({link_to(fmt::format("/onward/{}", row.id.value), shown(row.route)), row.sent_to.empty() ? Html("Nobody") : Html(row.sent_to), about,
                     Html{base::date_and_time(row.decided_at), second_line(row.decided_by)}, where_it_stands(row, call.view.today())});
  }
  return table({.caption = "Decisions", .caption_size = Size::m, .head = {"Where to", "Whom", "Why", "Decided", "Where it stands"}, .rows = lines, .scroll = true, .id = "decisions"});
}

Html decide_form(web::Call& call, PersonId person, FormView const& typed) {
  if (!call.may(ledger::Permission::assess)) return {};
  std::vector<Choice> routes;
  for (auto const& row : base::Words<OnwardRoute>::table) routes.push_back({.value = std::string(row.word), .text = shown(row.value)});
  return {h2("Record a decision"), p("A referral of concern is another act than an enquiry: it says that a child may be at risk, and asks children’s services to act. What a partner marked as not to be disclosed goes no further without asking its sender."),
          form({.action = home_of(person), .csrf = call.csrf(),
                .body = {radios({.name = "route", .legend = {"Where does it go on to?", Size::s}, .items = routes, .form = &typed}),
                         text_input({.name = "sent_to", .label = {"Whom it goes to", Size::s}, .hint = "Name and agency. Leave empty where nothing goes to anybody", .form = &typed}),
                         text_area({.name = "reason", .label = {"Why?", Size::s}, .form = &typed, .rows = 3}), item_choices(call, person, typed, "Items it rests on", "Tick none if it rests on no answer"),
                         button({.text = "Record the decision"})}})};
}

http::Response list(web::Call& call, FormView const& typed) {
  auto const frame = framed(call, call.id<PersonId>("id"));
  if (!frame) return call.not_found();
  auto const rows = onward_of(call.view, frame->person());
  Html const body = {h2("Where it goes on to", Size::l), decisions(call, rows), decide_form(call, frame->person(), typed), p(link_to(frame->base() + "/assessment", "Back to the assessment"))};
  return show(call, *frame, "Where it goes on to", body, &typed);
}

OnwardText text_of(web::Call& call, OnwardRow const& row) {
  OnwardText text{.route = row.route, .decided_at = row.decided_at, .decided_by = row.decided_by, .sent_to = row.sent_to, .reason = row.reason, .end = row.end, .ended_at = row.ended_at, .ended_by = row.ended_by,
                  .end_note = row.end_note};
  for (auto const item : items_of_onward(call.view, row.id)) text.rests_on.push_back(item.value);
  return text;
}

Html end_form(web::Call& call, OnwardRow const& row, FormView const& typed) {
  if (!row.is_open() || !call.may(ledger::Permission::assess)) return {};
  std::vector<Choice> ends;
  for (auto const& each : base::Words<OnwardEnd>::table) ends.push_back({.value = std::string(each.word), .text = shown(each.value)});
  return form({.action = fmt::format("/onward/{}/end", row.id.value), .csrf = call.csrf(),
               .body = {radios({.name = "end", .legend = {"What came of it?", Size::m}, .items = ends, .form = &typed}), text_area({.name = "note", .label = {"In your words", Size::s}, .form = &typed, .rows = 3}),
                        button({.text = "Record what came of it"})}});
}

http::Response one(web::Call& call, FormView const& typed) {
  auto const row = find_onward(call.view, call.id<OnwardId>("id"));
  auto const frame = row ? framed(call, row->person) : std::nullopt;
  if (!frame) return call.not_found();
  Html const body = {h2(shown(row->route), Size::l),
                     summary_list({.rows = {{.key = "Whom", .value = row->sent_to.empty() ? Html("Nobody") : Html(row->sent_to)}, {.key = "Why", .value = row->reason},
                                            {.key = "Decided", .value = Html{row->decided_by, ", ", base::date_and_time(row->decided_at)}}, {.key = "Where it stands", .value = where_it_stands(*row, call.view.today())},
                                            {.key = "What came of it", .value = row->end_note.empty() ? Html("Not yet known") : Html(row->end_note)}}}),
                     end_form(call, *row, typed), h3("Copy for the case record", Size::m),
                     el("pre", {{"id", "case-record"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, text(for_case_record(text_of(call, *row)))),
                     button({.text = "Copy", .kind = ButtonKind::secondary, .type = "button", .attributes = {{"data-copy-target", "case-record"}}}), p(link_to(home_of(row->person), "All decisions"))};
  return show(call, *frame, "Where it goes on to", body, &typed);
}

}  // namespace

http::Response onward_list(web::Call& call) { return list(call, {}); }
http::Response onward_page(web::Call& call) { return one(call, {}); }

http::Response decide_onward(web::Call& call) {
  auto const& fields = call.request.form;
  DecideOnward ask{.person = call.id<PersonId>("id"), .route = base::from_word<OnwardRoute>(fields.one("route")), .sent_to = std::string(fields.one("sent_to")), .reason = std::string(fields.one("reason"))};
  for (auto const id : fields.all("rests_on")) {
    std::int64_t value = 0;
    std::from_chars(id.data(), id.data() + id.size(), value);
    ask.rests_on.push_back(ItemId{value});
  }
  auto const done = call.perform(ask);
  if (done) return http::redirect(home_of(ask.person));
  return shows_in_form(done.error()) ? list(call, FormView(fields, done.error().errors)) : call.refused(done.error(), home_of(ask.person));
}

http::Response end_onward(web::Call& call) {
  auto const& fields = call.request.form;
  EndOnward const ask{.decision = call.id<OnwardId>("id"), .end = base::from_word<OnwardEnd>(fields.one("end")), .note = std::string(fields.one("note"))};
  auto const path = fmt::format("/onward/{}", ask.decision.value);
  auto const done = call.perform(ask);
  if (done) return http::redirect(path);
  return shows_in_form(done.error()) ? one(call, FormView(fields, done.error().errors)) : call.refused(done.error(), path);
}

}  // namespace risk::pages
