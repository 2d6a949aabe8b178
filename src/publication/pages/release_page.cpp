// The release of a report: its minute, who sees the draft before it, and every look they took.
#include "inspection/pages/parts.hpp"
#include "publication/actions/release_embargo.hpp"
#include "publication/pages/release_routes.hpp"

#include <fmt/format.h>

namespace publication::pages {
namespace {

using namespace govuk;
using inspection::Inspection;
using inspection::TeamRole;
using web::typed, web::typed_date, web::whole;

std::string home(InspectionId id) { return fmt::format("/inspections/{}/release", id.value); }

// A time of a day in three parts.
std::optional<base::LocalTime> typed_minute(web::Call const& call, std::string const& day) {
  auto const date = typed_date(call, day);
  auto const time = web::typed_time(typed(call, day + "_time"));
  return date && time ? std::optional(base::LocalTime{*date} + *time) : std::nullopt;
}

Html minute(base::Instant at) { return {govuk::time(base::iso_utc(at), base::date_and_time(at)), " (", base::iso_utc(at), ")"}; }

Html minute_fields(std::string const& name, std::string_view legend, FormView const& view) {
  return {date_input({.name = name, .legend = {Html(legend), Size::s}, .form = &view}),
          text_input({.name = name + "_time", .label = "At, in Europe/London", .hint = "For example 00:01. The notice of Knowsley and St Helens used 00:01 on the day.", .form = &view, .width = 5})};
}

Html summary(Inspection const& in, std::optional<ReleaseRow> const& release, base::Instant now) {
  if (!release) return p("No minute is set. The report cannot go under embargo before.");
  std::vector<SummaryRow> rows{{.key = "Public from", .value = minute(release->at)}, {.key = "Set by", .value = Html{release->set_name, ", ", base::date_and_time(release->set_at)}},
                               {.key = "Stands at", .value = inspection::shown(in.status)}};
  if (release->wanted_at) rows.push_back({.key = "Earlier, not agreed", .value = Html{minute(*release->wanted_at), ", asked for by ", release->wanted_name}});
  return {release->at <= now ? Html() : p("Before this minute only the team and the people on the list know that a report exists."), summary_list({.rows = rows})};
}

Html moves_table(std::vector<ReleaseMoveRow> const& moves) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& move : moves)
    rows.push_back({Html{move.by, ", ", base::date_and_time(move.at)}, move.from ? base::date_and_time(*move.from) : "Not set", base::date_and_time(move.to), move.reason, move.second.empty() ? "Not needed" : move.second});
  if (rows.empty()) return {};
  return table({.caption = "How the minute was set and moved", .caption_size = Size::m, .head = {"By", "From", "To", "Why", "Second person"}, .rows = rows, .scroll = true, .id = "moves"});
}

Html readers_table(web::Call& call, InspectionId id, bool lead) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& reader : early_readers(call.view, id)) {
    Html const end = lead ? form({.action = home(id) + "/list/end", .csrf = call.csrf(), .body = {hidden_field("reader", std::to_string(reader.id)), button({.text = Html{"Take off", visually_hidden(Html{" ", reader.name})}, .kind = ButtonKind::secondary})}}) : Html();
    rows.push_back({reader.name, reader.why, base::date_and_time(reader.added_at), end});
  }
  if (rows.empty()) return p("Nobody outside the team sees the draft.");
  return table({.caption = "Who may see the draft", .caption_hidden = true, .head = {"Who", "Why", "Since", "Change"}, .rows = rows, .scroll = true, .id = "readers"});
}

Html looks_table(web::Call& call, InspectionId id) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& look : early_looks(call.view, id)) rows.push_back({look.name, base::date_and_time(look.at), look.what, look.mark, look.from_address});
  if (rows.empty()) return p("Nobody has looked yet.");
  return table({.caption = "Every look at the draft", .caption_hidden = true, .head = {"Who", "When", "What", "Mark on the copy", "From"}, .rows = rows, .scroll = true, .id = "looks"});
}

bool can_change(Inspection const& in, std::optional<ReleaseRow> const& release, base::Instant now) {
  using inspection::Status;
  bool const phase = in.status == Status::draft || in.status == Status::factual_accuracy || in.status == Status::embargoed;
  return phase && !(in.status == Status::embargoed && release && release->at <= now);
}

Html lead_forms(web::Call& call, InspectionId id, std::optional<ReleaseRow> const& release, FormView const& view) {
  if (!release) return form({.action = home(id), .csrf = call.csrf(), .body = {minute_fields("at", "Public from", view), button({.text = "Set the minute"})}});
  return details({.summary = "Move the minute",
                  .body = {p("Later takes effect at once. Earlier needs a second person of the team."),
                           form({.action = home(id) + "/move", .csrf = call.csrf(), .body = {hidden_field("lock_version", std::to_string(release->lock_version)), minute_fields("to", "Public from", view),
                                 text_area({.name = "reason", .label = "Why?", .form = &view, .rows = 2}), button({.text = "Move it"})}})},
                  .open = !view.error("to").empty() || !view.error("reason").empty()});
}

Html list_form(web::Call& call, InspectionId id, FormView const& view) {
  return form({.action = home(id) + "/list", .csrf = call.csrf(), .body = {text_input({.name = "user_name", .label = {"User name", Size::s}, .form = &view, .width = 20}),
               text_input({.name = "why", .label = {"Why do they see it?", Size::s}, .form = &view}), button({.text = "Put them on the list", .kind = ButtonKind::secondary})}});
}

http::Response show(web::Call& call, FormView const& view = {}) {
  auto const in = inspection::find_inspection(call.view, call.id<InspectionId>("id"));
  if (!in) return call.not_found();
  auto const release = find_release(call.view, in->id);
  bool const lead = inspection::has_role(call.view, in->id, {TeamRole::lead}) && can_change(*in, release, call.now);
  Html body{summary(*in, release, call.now)};
  if (release && release->wanted_at && can_change(*in, release, call.now) && release->wanted_by != call.scope.account)
    body += form({.action = home(in->id) + "/agree", .csrf = call.csrf(), .body = {hidden_field("lock_version", std::to_string(release->lock_version)), button({.text = "Agree to the earlier minute"})}});
  if (lead) body += lead_forms(call, in->id, release, view);
  body += {moves_table(release_moves(call.view, in->id)), h2("Who may see the draft before"), readers_table(call, in->id, lead)};
  if (lead) body += list_form(call, in->id, view);
  body += {h2("Looks"), looks_table(call, in->id)};
  return inspection::pages::show(call, *in, "release", "Embargo and release", body, &view);
}

http::Response done(web::Call& call, base::Outcome<> const& outcome) {
  auto const path = home(call.id<InspectionId>("id"));
  if (outcome) return http::redirect(path);
  if (outcome.error().kind == base::Refused::invalid) return show(call, FormView(call.request.form, outcome.error().errors));
  return call.refused(outcome.error(), path);
}

http::Response set_minute(web::Call& call) { return done(call, call.perform(SetRelease{.inspection = call.id<InspectionId>("id"), .at = typed_minute(call, "at")})); }
http::Response move_minute(web::Call& call) {
  return done(call, call.perform(MoveRelease{.inspection = call.id<InspectionId>("id"), .to = typed_minute(call, "to"), .reason = typed(call, "reason"), .lock_version = whole(call, "lock_version")}));
}
http::Response agree_minute(web::Call& call) { return done(call, call.perform(AgreeEarlier{.inspection = call.id<InspectionId>("id"), .lock_version = whole(call, "lock_version")})); }
http::Response allow_reader(web::Call& call) { return done(call, call.perform(AllowEarly{.inspection = call.id<InspectionId>("id"), .user_name = typed(call, "user_name"), .why = typed(call, "why")})); }
http::Response end_reader(web::Call& call) { return done(call, call.perform(EndEarly{.inspection = call.id<InspectionId>("id"), .reader = whole(call, "reader")})); }
http::Response release_page(web::Call& call) { return show(call); }

}  // namespace

web::Routes release_routes() {
  using enum ledger::Permission;
  return {
      {http::Method::get, "/inspections/:id/release", inspect, release_page},
      {http::Method::post, "/inspections/:id/release", lead_inspection, set_minute},
      {http::Method::post, "/inspections/:id/release/move", lead_inspection, move_minute},
      {http::Method::post, "/inspections/:id/release/agree", inspect, agree_minute},
      {http::Method::post, "/inspections/:id/release/list", lead_inspection, allow_reader},
      {http::Method::post, "/inspections/:id/release/list/end", lead_inspection, end_reader},
  };
}

}  // namespace publication::pages
