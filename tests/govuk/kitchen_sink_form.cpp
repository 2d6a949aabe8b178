#include "govuk/all.hpp"
#include "govuk/kitchen_sink.hpp"

namespace kitchen_sink {

using namespace govuk;

namespace {

// The strip of a training copy, as src/app makes it.
Html strip() {
  Html const line = {strong("Training copy, made-up people. "), "Wednesday 28 June 2023, 9:00am. ", link_to("/people-of-the-story", "Change person"), " ", link_to("/training/again", "Start again")};
  Html const controls = form({.action = "/training/clock", .csrf = "token", .body = button_group({button({.text = "Next working day", .kind = ButtonKind::secondary}), button({.text = "29 June 2023, 00.01", .kind = ButtonKind::secondary})})});
  return el("aside", {{"class", "fp-training"}, {"aria-label", "Training copy"}}, div("govuk-width-container", {p(line, "govuk-body-s"), details({.summary = "Move the clock", .body = controls})}));
}

Html entry(std::string const& number) {
  return fieldset({.legend = {"Incident " + number, Size::s}, .body = text_area({.name = "summary-" + number, .label = "What happened", .rows = 3}), .classes = "fp-entry"});
}

}  // namespace

Frame frame() {
  return {.organisation = "Knowsley and St Helens",
          .navigation = {{.text = "Worklist", .href = "/", .active = true}, {.text = {"Alerts", notification_badge({.count = 8, .hidden = "unread alerts"})}, .href = "/alerts"}, {.text = "People", .href = "/people"}, {.text = "Measures", .href = "/measures"}},
          .signed_in = "Jo Brown", .csrf = "token", .phase = "Beta", .phase_text = "This is a new service.", .banner = strip(),
          .footer = {{.text = "Accessibility", .href = "/accessibility"}, {.text = "Cookies", .href = "/cookies"}, {.text = "Privacy", .href = "/privacy"}, {.text = "Contact", .href = "/contact"}},
          .footer_text = "Full Picture is free software."};
}

Page questions(FormView const& view) {
  Html const body = {
      text_input({.name = "surname", .label = "Surname", .form = &view}),
      code_input({.name = "pnc", .label = "PNC number", .hint = "For example, 2003/0123456A", .form = &view, .width = 20}),
      text_input({.name = "points", .label = "Points", .form = &view, .width = 3, .inputmode = "numeric", .suffix = "points"}),
      date_input({.name = "birth", .legend = {"Date of birth", Size::m}, .hint = "For example, 31 3 1980", .form = &view, .birth_date = true}),
      date_picker({.name = "visit", .label = "Next visit", .hint = "For example, 17/5/2023", .form = &view}),
      radios({.name = "children", .legend = {"Are there children at the address?", Size::m}, .items = yes_no(text_input({.name = "how-many", .label = "How many?", .form = &view, .width = 2})), .form = &view, .inline_items = false}),
      radios({.name = "how", .legend = {"How was it answered?", Size::m}, .items = {{.value = "call", .text = "By telephone"}, {.value = "post", .text = "By post"}}, .form = &view, .inline_items = true}),
      checkboxes({.name = "sources", .legend = {"What was read?", Size::m}, .hint = "Select all that apply", .items = {{.value = "police", .text = "Police return", .hint = "Call-outs of the last three years"}, {.value = "children", .text = "Children's services return"}, {.divider = "or"}, {.value = "none", .text = "Neither", .exclusive = true}}, .form = &view}),
      select({.name = "force", .label = "Police force", .items = {{.value = "", .text = "Choose a force"}, {.value = "merseyside", .text = "Merseyside"}}, .form = &view}),
      text_area({.name = "reason", .label = "Reason", .form = &view}),
      entry("1"), entry("2"),
      el("pre", {{"id", "case-record"}, {"class", "fp-case-record"}, {"tabindex", "0"}}, "SMITH, Sam\nBorn 04/06/1987\n1 High Street, Knowsley"),
      character_count({.name = "note", .label = "Note", .form = &view, .max_length = 200}),
      file_upload({.name = "return", .label = "Return", .hint = "PDF or CSV, at most 10 MB", .form = &view, .enhanced = true}),
      button_group({button({.text = "Save and continue"}), button({.text = "Save draft", .kind = ButtonKind::secondary, .name = "do", .value = "draft"}), link_to("/", "Cancel")}),
      button_group({button({.text = "Withdraw enquiry", .kind = ButtonKind::warning}), button({.text = "Start now", .kind = ButtonKind::start, .href = "/start"})})};
  return {.title = "New enquiry", .section = "Sam Smith",
          .body = grid_row(grid_column("two-thirds", {notification_banner({.text = "Your draft of 27 June 2023 was kept."}), caption("Sam Smith"), h1("New enquiry"),
                                                       form({.action = "/new", .csrf = "token", .body = body, .multipart = true, .autosave = "/drafts/1"})})),
          .form = &view, .back = "/people/1"};
}

std::vector<Sheet> sheets() {
  FormView empty;
  FormView wrong;
  wrong.set("surname", "").date("birth", "31", "13", "1980").set("children", "yes").set("how-many", "x").set("note", "Kept as it was typed.");
  wrong.fail("surname", "Enter the surname").fail("birth-month", "Month must be between 1 and 12").fail("how-many", "The number of children must be a number, like 2").fail("how", "Select how it was answered").fail("sources", "Select what was read, or neither").fail("force", "Choose a police force").fail("return", "Choose a file");
  return {{"worklist", render(worklist(), frame())}, {"record", render(record(), frame())}, {"questions", render(questions(empty), frame())},
          {"questions-wrong", render(questions(wrong), frame())}, {"measures", render(measures(), frame())}, {"interruption", render(interruption(), frame())},
          {"confirmation", render(confirmation(), frame())}, {"start", render(start(), frame())}};
}

}  // namespace kitchen_sink
