// One person's training: where each topic stands, what shows it, and what her senior may record, book or decide.
#include "web/fields.hpp"
#include "workforce/actions/places.hpp"
#include "workforce/actions/record_training.hpp"
#include "workforce/pages/training_handlers.hpp"
#include "workforce/pages/training_parts.hpp"

namespace workforce::pages {
namespace {

using namespace govuk;
using web::typed;
using web::typed_date;

Html standing_table(TrainingRules const& rules, SkillRow const& row) {
  std::vector<std::vector<Cell>> rows;
  for (std::size_t i = 0; i < rules.topics.size(); ++i) {
    auto const& topic = rules.topics[i];
    auto const level = topic.required_of(row.who.grade, row.who.in_court_team());
    if (!level) continue;
    std::string critical;
    for (auto const work : topic.critical_for) critical += (critical.empty() ? "" : ", ") + std::string(organisation::shown(work));
    rows.push_back({Html{topic.id, " ", topic.name, *level == Level::standard ? Html() : second_line(Html{"Level: ", shown(*level)})}, standing_words(row.topics[i]), critical});
  }
  return rows.empty() ? p("Nothing is required of this grade.") : table({.caption = "What is required", .caption_size = Size::m, .head = {"Topic", "Where it stands", "Critical for"}, .rows = rows, .scroll = true, .id = "standing"});
}

Html records_table(std::vector<RecordRow> const& records, TrainingRules const& rules) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& r : records) {
    auto const* topic = rules.topic(r.topic);
    bool const complete = r.kind == "complete";
    rows.push_back({Html{r.topic, " ", topic ? topic->name : std::string()}, complete ? Html{"Completed ", day(r.on), r.level == Level::standard ? Html() : second_line(shown(r.level))} : Html{"Exempt from ", day(r.on), r.until ? Html{" to ", day(*r.until)} : Html(", until further notice")},
                    complete ? r.evidence : r.reason, Html{r.recorded_by, second_line(base::date_and_time(r.recorded_at))}});
  }
  return rows.empty() ? p("Nothing is recorded.") : table({.caption = "Record", .caption_size = Size::m, .head = {"Topic", "What", "Evidence, or why", "Recorded by"}, .rows = rows, .scroll = true, .id = "records"});
}

Html bookings_table(web::Call& call, Of const& of) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& b : bookings_of(call.view, of.who.id))
    rows.push_back({link_to(fmt::format("/workforce/training/sessions/{}?unit={}", b.session.value, of.unit.id.value), Html{b.topic, ", ", base::date_in_full(b.on)}), b.place, booking_tag(b.state), b.reason});
  Html out = rows.empty() ? p("No place has been booked.") : table({.caption = "Places", .caption_size = Size::m, .head = {"Session", "Place", "State", "Why"}, .rows = rows, .scroll = true, .id = "bookings"});
  for (auto const& wait : waits_of(call.view, of.who.id)) out += p(Html{"On the waiting list for ", wait.topic, " since ", day(wait.since), wait.needed_by ? Html{", needed by ", day(*wait.needed_by)} : Html(), "."});
  return out;
}

std::vector<Option> session_options(web::Call& call, Of const& of) {
  std::vector<Option> options{{.value = "", .text = "Choose a session"}};
  for (auto const& s : sessions_for(call.view, of.unit.place(), call.view.today()))
    if (s.open) options.push_back({.value = std::to_string(s.id.value), .text = fmt::format("{}, {}, {}, {}", s.topic, base::date_short(s.on), s.place, s.free() > 0 ? fmt::format("{} free", s.free()) : std::string("full: waiting list"))});
  return options;
}

bool of_form(FormView const* typed_view, std::string_view name) { return typed_view && typed_view->value("form") == name; }

Html forms(web::Call& call, Of const& of, FormView const* view) {
  auto const post = [&](std::string_view step, std::string_view name, Html fields, std::string_view label) {
    return form({.action = staff_path("training", of.who.id) + "/" + std::string(step), .csrf = call.csrf(), .body = {hidden_field("form", name), std::move(fields), button({.text = label, .kind = ButtonKind::secondary})}});
  };
  auto const& rules = rules_of(call);
  auto const* record = of_form(view, "record") ? view : nullptr;
  auto const* exempt = of_form(view, "exempt") ? view : nullptr;
  auto const* wait = of_form(view, "wait") ? view : nullptr;
  Html out;
  if (of.who.id != call.scope.staff) {
    out += details({.summary = "Record a course that was taken", .body = post("records", "record", {select({.name = "topic", .label = "Topic", .items = topic_options(rules), .form = record, .id = record ? "topic" : "record-topic"}),
                      select({.name = "level", .label = "Level", .items = level_options(), .form = record}), date_input({.name = "on", .legend = "Completed on", .form = record}),
                      text_input({.name = "evidence", .label = "What shows it", .hint = "A certificate’s number, a register, a reference", .form = record})}, "Record it"), .open = record != nullptr});
    out += details({.summary = "Record an exemption", .body = post("exemptions", "exempt", {select({.name = "topic", .label = "Topic", .items = topic_options(rules), .form = exempt, .id = exempt ? "topic" : "exempt-topic"}),
                      date_input({.name = "from", .legend = "From", .hint = "Empty for today", .form = exempt}), date_input({.name = "until", .legend = "Last day", .hint = "Empty for until further notice", .form = exempt}),
                      text_area({.name = "reason", .label = "Why?", .form = exempt, .rows = 2})}, "Record it"), .open = exempt != nullptr});
  }
  out += details({.summary = "Book a place", .body = post("bookings", "book", select({.name = "session", .label = "Session", .items = session_options(call, of)}), "Book it")});
  out += details({.summary = "Put on a waiting list", .body = post("waiting", "wait", {select({.name = "wait_topic", .label = "Topic", .items = topic_options(rules), .form = wait}), date_input({.name = "needed_by", .legend = "Needed by", .hint = "May be left empty", .form = wait})}, "Put on the list"), .open = wait != nullptr});
  return out;
}

http::Response show(web::Call& call, FormView const* view = nullptr) {
  auto const of = staff_asked(call);
  auto const row = of ? skills_of(call.view, of->who.id) : std::nullopt;
  if (!row) return call.not_found();
  auto const& rules = rules_of(call);
  Html const body{p(Html{organisation::grade_name(of->who.grade), ", ", of->who.unit_name, ". ", link_to(staff_path("experience", of->who.id), "Experience"), ", ", link_to(staff_path("supervision", of->who.id), "supervision"), "."}), basis(call, of->unit.place()), standing_table(rules, *row),
                  bookings_table(call, *of), forms(call, *of, view), records_table(records_of(call.view, of->who.id), rules)};
  return workload::pages::show(call, of->unit, Section::training, of->who.name, body, view);
}

// The page again with its errors, where a date was begun that is none.
std::optional<http::Response> refused_dates(web::Call& call, std::initializer_list<char const*> names) {
  auto errors = impossible_dates(call, names);
  if (errors.empty()) return std::nullopt;
  FormView const view(call.request.form, std::move(errors));
  return show(call, &view);
}
auto again(web::Call& call) {
  return [&call](FormView const* view) { return show(call, view); };
}
StaffId staff_of(web::Call const& call) { return call.id<StaffId>("id"); }

}  // namespace

http::Response staff_training_page(web::Call& call) { return show(call); }

http::Response record_training(web::Call& call) {
  if (auto wrong = refused_dates(call, {"on"})) return *std::move(wrong);
  auto const done = call.perform(RecordTraining{.staff = staff_of(call), .topic = typed(call, "topic"), .level = base::from_word<Level>(typed(call, "level")), .on = typed_date(call, "on"), .evidence = typed(call, "evidence")});
  return settled(call, done, staff_path("training", staff_of(call)), again(call));
}
http::Response exempt_from_training(web::Call& call) {
  if (auto wrong = refused_dates(call, {"from", "until"})) return *std::move(wrong);
  auto const done = call.perform(ExemptFromTraining{.staff = staff_of(call), .topic = typed(call, "topic"), .from = typed_date(call, "from"), .until = typed_date(call, "until"), .reason = typed(call, "reason")});
  return settled(call, done, staff_path("training", staff_of(call)), again(call));
}
http::Response book_for_staff(web::Call& call) {
  auto const done = call.perform(BookPlace{.session = SessionId{web::whole(call, "session")}, .staff = staff_of(call)});
  return settled(call, done, staff_path("training", staff_of(call)), again(call));
}
http::Response wait_for_staff(web::Call& call) {
  if (auto wrong = refused_dates(call, {"needed_by"})) return *std::move(wrong);
  auto const done = call.perform(WaitForPlace{.staff = staff_of(call), .topic = typed(call, "wait_topic"), .needed_by = typed_date(call, "needed_by")});
  return settled(call, done, staff_path("training", staff_of(call)), again(call));
}

}  // namespace workforce::pages
