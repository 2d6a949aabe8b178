// Flags, a level of risk assessed elsewhere, and what happened that a rule may answer.
#include "people/actions/add_flag.hpp"
#include "people/actions/end_flag.hpp"
#include "people/actions/record_event.hpp"
#include "people/actions/set_rosh.hpp"
#include "people/pages/handlers.hpp"
#include "people/pages/person_form.hpp"

namespace people::pages {
namespace {

using namespace govuk;

// Flags are chosen by their meaning; the value sent is the place in the table, so that no code stands in the page.
Html flag_field(FormView const& form) {
  std::vector<Choice> items;
  for (std::size_t i = 0; i < base::Words<FlagCode>::table.size(); ++i)
    items.push_back({.value = std::to_string(i), .text = capital(label(base::Words<FlagCode>::table[i].value))});
  return radios({.name = "code", .legend = {"Which flag?", Size::s}, .items = std::move(items), .form = &form});
}
std::optional<FlagCode> chosen_flag(Typed& typed) {
  auto const at = typed.integer("code").value_or(-1);
  if (at >= 0 && at < std::ssize(base::Words<FlagCode>::table)) return base::Words<FlagCode>::table[static_cast<std::size_t>(at)].value;
  typed.fail("code", "Choose the flag");
  return std::nullopt;
}

Html fields_of_flag(web::Call&, FormView const& form) {
  return {flag_field(form), date_field(form, "started", "Since"), text_area({.name = "notes", .label = "Notes", .form = &form, .rows = 3})};
}
PersonForm flag_form() {
  return {.section = "sentence", .title = "Add a flag", .path = "/flags/new", .back = "/sentence", .button = "Add the flag", .fields = fields_of_flag};
}
Html fields_of_flag_end(web::Call&, FormView const& form) {
  return {date_field(form, "ended", "First day it no longer applies"), text_area({.name = "reason", .label = "Why does it no longer apply?", .form = &form, .rows = 3})};
}
PersonForm end_flag_form(Flag const& flag) {
  return {.section = "sentence", .title = "End the flag", .path = fmt::format("/flags/{}/end", flag.id.value), .back = "/sentence", .button = "End the flag", .warning = true,
          .intro = p(strong(in_words(flag))), .fields = fields_of_flag_end};
}

Html fields_of_rosh(web::Call&, FormView const& form) {
  std::vector<Choice> items;
  for (auto const& row : base::Words<Rosh>::table)
    if (row.value != Rosh::not_assessed) items.push_back({.value = std::string(row.word), .text = capital(label(row.value))});
  return {radios({.name = "level", .legend = {"Risk of serious harm", Size::s}, .items = std::move(items), .form = &form}),
          date_field(form, "decided_on", "Assessed on"),
          text_input({.name = "source", .label = "Where was it assessed?", .hint = "For example: OASys of 12 May 2023", .form = &form}),
          text_area({.name = "reason", .label = "Why is it recorded without an assessment here?", .form = &form, .rows = 3})};
}
PersonForm rosh_form() {
  return {.section = "sentence", .title = "Record a level assessed elsewhere", .path = "/rosh", .back = "/sentence", .button = "Record the level",
          .intro = inset_text({.text = "Levels come from a signed assessment. What you record here goes round it, so it stays on the record under your name with its reason. A raised level makes its enquiries at once."}), .fields = fields_of_rosh};
}

Html fields_of_event(web::Call&, FormView const& form) {
  return {choice_field<Event>(form, "event", "What happened?"),
          moment_field(form, "moment", "Hearing, decision or release", "Needed for an oral report, a curfew, a release, or an address proposed for one"),
          text_area({.name = "note", .label = "Notes", .form = &form, .rows = 3})};
}
PersonForm event_form() {
  return {.section = "sentence", .title = "Record something that happened", .path = "/events/new", .back = "/enquiries", .button = "Record it",
          .intro = p("The rules say which enquiries it calls for. They are raised at once, with the day the answer is needed by."), .fields = fields_of_event};
}

}  // namespace

http::Response new_flag_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  if (!header) return call.not_found();
  FormView view;
  set_date(view, "started", call.view.today());
  return show_form(call, *header, flag_form(), view);
}
http::Response add_flag(web::Call& call) {
  Typed typed(call.request.form);
  auto const code = chosen_flag(typed);
  AddFlag add{.person = call.id<PersonId>("id"), .version = typed.version(), .code = code.value_or(FlagCode{}), .started = typed.required_date("started", "Since when"),
              .notes = typed.lines("notes", "The notes", 500)};
  return submit(call, flag_form(), typed, add);
}

http::Response end_flag_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  auto const flag = find_flag(call.view, call.id<PersonId>("id"), call.id<FlagId>("part"));
  if (!header || !flag || flag->ended) return call.not_found();
  FormView view;
  set_date(view, "ended", call.view.today());
  return show_form(call, *header, end_flag_form(*flag), view);
}
http::Response end_flag(web::Call& call) {
  auto const flag = find_flag(call.view, call.id<PersonId>("id"), call.id<FlagId>("part"));
  if (!flag) return call.not_found();
  Typed typed(call.request.form);
  EndFlag end{.person = call.id<PersonId>("id"), .version = typed.version(), .id = flag->id, .on = typed.required_date("ended", "The first day it no longer applies"),
              .reason = typed.lines("reason", "The reason", 500)};
  return submit(call, end_flag_form(*flag), typed, end);
}

http::Response rosh_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, rosh_form(), {}) : call.not_found();
}
http::Response record_rosh(web::Call& call) {
  Typed typed(call.request.form);
  RecordRosh record{.person = call.id<PersonId>("id"), .version = typed.version(), .level = typed.choice<Rosh>("level", "Choose the level that was assessed"),
                    .decided_on = typed.required_date("decided_on", "The day it was assessed"), .source = typed.required("source", "The source", "Say where the level was assessed, such as OASys", 200),
                    .reason = typed.lines("reason", "The reason", 500)};
  return submit(call, rosh_form(), typed, record);
}

http::Response new_event_page(web::Call& call) {
  auto const header = header_of(call.view, call.id<PersonId>("id"));
  return header ? show_form(call, *header, event_form(), {}) : call.not_found();
}
http::Response record_event(web::Call& call) {
  Typed typed(call.request.form);
  RecordEvent record{.person = call.id<PersonId>("id"), .version = typed.version(), .event = typed.choice<Event>("event", "Choose what happened"),
                     .moment = typed.moment("moment", "The hearing, decision or release"), .note = typed.lines("note", "The notes", 500)};
  return submit(call, event_form(), typed, record);
}

}  // namespace people::pages
