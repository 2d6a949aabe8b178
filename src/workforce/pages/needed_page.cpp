// Places needed against places offered, by topic and month; what is short goes to the region in one step, and its answer comes back.
#include "base/csv.hpp"
#include "organisation/store/units.hpp"
#include "web/fields.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/pages/training_handlers.hpp"
#include "workforce/pages/training_parts.hpp"

#include <algorithm>
#include <sstream>

namespace workforce::pages {
namespace {

using namespace govuk;
using organisation::Unit;
using organisation::pages::unit_asked;
using web::typed;

std::string month_name(base::Date month) {
  auto const words = base::date_in_full(month);  // "1 July 2023"
  return words.substr(words.find(' ') + 1);
}

std::string month_short(base::Date month) {
  auto const words = base::date_short(month);  // "1 Jul 2023"
  return words.substr(words.find(' ') + 1);
}

struct Line {
  Topic const* topic = nullptr;
  std::vector<Month> months = {};
};
std::vector<Line> lines_of(web::Call& call, Unit const& unit) {
  auto const& rules = rules_of(call);
  auto const today = call.view.today();
  auto const sessions = sessions_for(call.view, unit.place(), today);
  auto const needed = needed_by(call.view, unit.place());
  std::vector<Line> lines;
  for (auto const& topic : rules.topics) {
    std::vector<Seat> seats;
    for (auto const& session : sessions)
      if (session.topic == topic.id && session.open) seats.push_back({session.on, session.free()});
    lines.push_back({&topic, needed_against_offered(needed[lines.size()], seats, today, rules.months_ahead)});
  }
  return lines;
}

// Three figures a month would not fit a row: "14 / 6" with its words beside.
Html month_words(Month const& month) {
  Html out{number(month.needed), " / ", number(month.offered), visually_hidden(fmt::format(": {} needed, {} offered", month.needed, month.offered))};
  if (month.short_by() > 0) out += {second_line(tag({.text = fmt::format("{} short", month.short_by()), .colour = Colour::red, .classes = "fp-reference"}))};
  return out;
}

Html needed_table(std::vector<Line> const& lines, Unit const& unit) {
  std::vector<Head> head{"Topic"};
  for (auto const& month : lines.front().months) head.push_back(numeric_head(month_short(month.month)));
  std::vector<std::vector<Cell>> rows;
  for (auto const& line : lines) {
    std::vector<Cell> cells{link_to(workload::pages::url_of(Section::training, unit, "/topics/" + line.topic->id), Html{line.topic->id, " ", line.topic->name})};
    for (auto const& month : line.months) cells.push_back(numeric(month_words(month)));
    rows.push_back(cells);
  }
  return table({.caption = "Needed / offered, by the end of each month", .caption_size = Size::m, .head = head, .rows = rows, .scroll = true, .id = "needed"});
}

Html send_form(web::Call& call, Unit const& unit, std::vector<Line> const& lines, FormView const* view) {
  if (!call.may(ledger::Permission::plan_workforce) || unit.kind == organisation::UnitKind::region || unit.kind == organisation::UnitKind::national) return {};
  std::vector<Option> topics{{.value = "", .text = "Choose a topic that is short"}}, months;
  for (auto const& line : lines)
    if (std::ranges::any_of(line.months, [](Month const& m) { return m.short_by() > 0; })) topics.push_back({.value = line.topic->id, .text = fmt::format("{} {}", line.topic->id, line.topic->name)});
  for (auto const& month : lines.front().months) months.push_back({.value = base::iso(month.month), .text = "the end of " + month_name(month.month)});
  if (topics.size() == 1) return p("Nothing is short: there is nothing to send to the region.");
  return {h2("Send it to the region"), p(fmt::format("It goes with today’s date and figures. An answer is expected in {} working days.", rules_of(call).answer_working_days)),
          form({.action = workload::pages::url_of(Section::training, unit, "/needed"), .csrf = call.csrf(), .body = {select({.name = "topic", .label = "Topic", .items = topics, .form = view}), select({.name = "month", .label = "Needed by", .items = months, .form = view}),
                text_area({.name = "note", .label = "What the region should know", .hint = "May be left empty. No names of people on probation.", .form = view, .rows = 2}), button({.text = "Send it"})}})};
}

http::Response show_needed(web::Call& call, FormView const* view = nullptr) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const lines = lines_of(call, *unit);
  Html const body{p("Too little opportunity is a different fault from training not done. Needed: people without a booking whose training is missing, or expires by then. Offered: free seats of sessions they may book, from today to then. Both add up from month to month."),
                  basis(call, unit->place()), needed_table(lines, *unit), send_form(call, *unit, lines, view), p(link_to(workload::pages::url_of(Section::training, *unit, "/requests"), "What was sent, and what the region answered")),
                  p(link_to(fmt::format("/workforce/training/needed.csv?unit={}", unit->id.value), "Download this table as CSV"))};
  return workload::pages::show(call, *unit, Section::training, "Needed against offered", body, view);
}

Html request_state(RequestRow const& row, base::Date today) {
  if (row.answered_at) return {tag({.text = "Answered", .colour = Colour::green}), second_line(Html{row.answered_by, ", ", base::date_and_time(*row.answered_at)})};
  if (row.answer_due < today) return {tag({.text = "Answer overdue", .colour = Colour::red}), second_line(Html{"was due ", day(row.answer_due)})};
  return {tag({.text = "Answer expected"}), second_line(Html{"by ", day(row.answer_due)})};
}

Html answer_form(web::Call& call, RequestRow const& row, FormView const* view) {
  if (row.answered_at || !call.may(ledger::Permission::offer_training)) return {};
  bool const here = view && view->value("request") == std::to_string(row.id.value);
  auto const id = [&](char const* name) { return here ? std::string(name) : fmt::format("{}-{}", name, row.id.value); };
  auto const* shown_view = here ? view : nullptr;
  return details({.summary = fmt::format("Answer {}: {}, by the end of {}", row.unit_name, row.topic, month_name(row.month)),
                  .body = form({.action = fmt::format("/workforce/training/requests/{}/answer?unit={}", row.id.value, web::whole(std::string(call.request.query.one("unit")))), .csrf = call.csrf(),
                                .body = {hidden_field("request", std::to_string(row.id.value)), text_area({.name = "answer", .label = "What the region will do", .form = shown_view, .id = id("answer"), .rows = 3}),
                                         text_input({.name = "places", .label = "Places it will offer by then", .form = shown_view, .id = id("places"), .width = 3, .inputmode = "numeric"}), button({.text = "Answer"})}}),
                  .open = here});
}

http::Response show_requests(web::Call& call, FormView const* view = nullptr) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const& rules = rules_of(call);
  std::vector<std::vector<Cell>> rows;
  Html forms;
  for (auto const& row : requests_of(call.view, unit->place())) {
    auto const* topic = rules.topic(row.topic);
    rows.push_back({Html{row.unit_name, second_line(Html{day(row.sent_on), ", ", row.sent_by})}, Html{row.topic, " ", topic ? topic->name : std::string(), row.note.empty() ? Html() : second_line(row.note)},
                    Html{"end of ", month_name(row.month)}, numeric(row.needed), numeric(row.offered), request_state(row, call.view.today()),
                    Html{row.answer, row.places ? second_line(Html{number(*row.places), " places"}) : Html()}});
    forms += answer_form(call, row, view);
  }
  Html const body = rows.empty() ? p("Nothing has been sent to the region.")
                                 : table({.caption = "Sent to the region", .caption_hidden = true, .head = {"From", "Topic", "Needed by", numeric_head("Needed"), numeric_head("Offered"), "State", "Answer"}, .rows = rows, .scroll = true, .id = "requests"});
  return workload::pages::show(call, *unit, Section::training, "Sent to the region", {p("Each line keeps the figures of the day on which it was sent."), body, forms}, view);
}

}  // namespace

http::Response needed_page(web::Call& call) { return show_needed(call); }

http::Response needed_csv(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  std::ostringstream out;
  base::CsvWriter csv(out);
  csv.row({"unit", "on", "topic", "by", "needed", "offered", "short"});
  for (auto const& line : lines_of(call, *unit))
    for (auto const& month : line.months)
      csv.row({unit->name, base::iso(call.view.today()), line.topic->id, base::iso(month_end(month.month)), std::to_string(month.needed), std::to_string(month.offered), std::to_string(month.short_by())});
  return http::csv("needed.csv", out.str());
}

http::Response send_need(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const sent = call.perform(SendNeed{.unit = unit->id, .topic = typed(call, "topic"), .month = base::date_from_iso(typed(call, "month")), .note = typed(call, "note")});
  return settled(call, sent, workload::pages::url_of(Section::training, *unit, "/requests"), [&](FormView const* view) { return show_needed(call, view); });
}

http::Response requests_page(web::Call& call) { return show_requests(call); }

http::Response answer_need(web::Call& call) {
  auto const unit = unit_asked(call);
  if (!unit) return call.not_found();
  auto const places = typed(call, "places");
  auto const answered = call.perform(AnswerNeed{.request = call.id<TrainingRequestId>("request"), .answer = typed(call, "answer"), .places = places.empty() || !std::isdigit(static_cast<unsigned char>(places.front())) ? -1 : web::whole(places)});
  return settled(call, answered, workload::pages::url_of(Section::training, *unit, "/requests"), [&](FormView const* view) { return show_requests(call, view); });
}

}  // namespace workforce::pages
