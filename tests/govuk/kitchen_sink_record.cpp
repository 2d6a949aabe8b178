#include "govuk/all.hpp"
#include "govuk/kitchen_sink.hpp"

namespace kitchen_sink {

using namespace govuk;

namespace {

Html cards() {
  return {summary_list({.rows = {{.key = "Name", .value = "Sam Smith", .actions = {{.href = "/name", .hidden = "name"}}},
                                 {.key = "Date of birth", .value = "4 June 1987 (36 years)"},
                                 {.key = "Address", .value = {"1 High Street", br(), "Knowsley"}, .actions = {{.href = "/a", .hidden = "address"}, {.href = "/h", .text = "History", .hidden = "of addresses"}}}},
                        .card = Card{.title = "Personal details", .actions = {{.href = "/all", .text = "View all"}}}}),
          task_list({.items = {{.title = "Ask the police", .href = "/1", .hint = "Domestic abuse call-outs", .status = "Completed"},
                               {.title = "Read the answer", .href = "/2", .status = tag({.text = "Not yet started", .colour = Colour::none})},
                               {.title = "Assess the risk", .status = "Cannot start yet", .cannot_start_yet = true}}})};
}

Html history() {
  return {timeline({.items = {{.title = "Enquiry returned", .by = "Merseyside Police", .machine_time = "2023-06-28T08:00:00Z", .time = "28 June 2023 at 9:00am",
                               .description = p("Two call-outs in twelve months."), .documents = {link_to("/d/1", "Return, 28 June 2023")}},
                              {.title = "Enquiry sent", .by = "Jo Brown", .machine_time = "2023-06-12T10:00:00Z", .time = "12 June 2023 at 11:00am", .description = p("To the domestic abuse unit.")}},
                    .heading_level = 3}),
          messages({.items = {{.html = p("Please send the return."), .sender = "Jo Brown", .sent = true, .machine_day = "2023-06-27", .day = "27 June 2023", .machine_time = "2023-06-27T09:02", .time = "9:02am", .id = "1"},
                              {.html = p("It will come tomorrow."), .sender = "Police", .machine_day = "2023-06-28", .day = "28 June 2023", .machine_time = "2023-06-28T09:02", .time = "9:02am", .id = "2"}}})};
}

Html openings() {
  return {details({.summary = "What is an enquiry?", .body = p("A question to the police or to children's services.")}),
          accordion({.id = "more", .sections = {{.heading = "Sentence", .summary = "Community order", .content = p("Twelve months.")}, {.heading = "Contacts", .content = p("None yet.")}}}),
          tabs({.title = "Period", .items = {{.label = "Past day", .id = "day", .panel = {h3("Past day"), p("3 enquiries")}}, {.label = "Past week", .id = "week", .panel = {h3("Past week"), p("24 enquiries")}}}}),
          warning_text({.text = "Sam Smith may be a risk to staff."}), inset_text({.text = "The last visit was on 2 June 2023."}),
          el("p", {{"class", "govuk-body"}}, {"Reference ", el("span", {{"id", "reference"}}, "FP-2023-00123"), " ",
                                              button({.text = "Copy", .kind = ButtonKind::secondary, .type = "button", .prevent_double_click = false, .attributes = {{"data-copy-target", "reference"}, {"hidden", true}}})}),
          p({link_to("/n/1", "Previous person", {.attributes = {{"data-key-previous", true}}})}), p({link_to("/n/3", "Next person", {.attributes = {{"data-key-next", true}}})})};
}

}  // namespace

Page record() {
  Html const head = {identity_bar({.title = {strong("Sam Smith"), " X123456"}, .menus = {{.text = "Actions", .items = {{.text = "New enquiry", .href = "/new"}, {.text = "Close record", .href = "/close"}}}}}),
                     sub_navigation({.label = "Sections of the record", .items = {{.text = "Overview", .href = "/o", .current = true}, {.text = "Risk", .href = "/r"}, {.text = "Contacts", .href = "/c"}, {.text = "Documents", .href = "/d"}}})};
  Html const side = side_navigation({.label = "Sentences", .sections = {{.heading = "Current", .items = {{.text = "Community order", .href = "/1", .current = true}, {.text = "Licence", .href = "/2"}}}}});
  return {.title = "Overview", .section = "Sam Smith",
          .body = {page_header({.heading = "Sam Smith", .caption = "CRN X123456", .beside = {badge({.text = "High risk of serious harm", .colour = BadgeColour::red}), badge({.text = "MAPPA level 2", .colour = BadgeColour::purple})},
                                .actions = {button({.text = "New enquiry", .href = "/new"}), button({.text = "Print", .kind = ButtonKind::secondary, .href = "/print"})}}),
                   grid_row({grid_column("two-thirds", {cards(), h2("History"), history(), h2("More"), openings()}), grid_column("one-third", side)})},
          .breadcrumbs = {{.text = "Home", .href = "/"}, {.text = "People", .href = "/people"}, {.text = "Sam Smith"}}, .before = head};
}

Page interruption() {
  return {.title = "Check before you go on",
          .body = interruption_card({.heading = "This person is supervised by another unit", .body = p("Ask Liverpool North before you change the record.", "govuk-body"),
                                     .actions = {button({.text = "Go on", .kind = ButtonKind::inverse, .href = "/on"}), link_to("/back", "Go back", {.classes = "govuk-link--inverse"})}}),
          .back = "/people"};
}

Page start() {
  Html const said = el("li", {{"class", "fp-notice__sentence"}}, {div("fp-notice__says", {p("1,350 answers were waiting."), p({strong("1,350"), ", as the inspectorate published"})}),
                                                                  div("fp-notice__answer", {p("In this copy: 1,350"), button({.text = "Be Helen Marsh"})})});
  auto const step = [](char const* title) { return el("li", {{"class", "fp-walk__step"}}, {h3(title), p("Her day begins with answers nobody has read."), button({.text = "Be Amina Yusuf"})}); };
  return {.title = "The full picture",
          .body = {grid_row(grid_column("two-thirds", {h1("The full picture, before a risk is judged", Size::xl), p("One record for probation, police and children's services.", "govuk-body-l")})),
                   h2("What the notice said", Size::l, "notice"), el("ul", {{"class", "fp-notice"}}, {said, said}), h2("The story in steps", Size::l, "story"),
                   el("ol", {{"class", "fp-walk"}}, {step("Read what came in"), step("Ask what is missing"), step("Answer as the police"), step("Use it")}), p("Not in this version.", "govuk-body-s fp-quiet")},
          .wide = true};
}

Page confirmation() {
  return {.title = "Enquiry sent",
          .body = {panel({.title = "Enquiry sent", .body = {"Reference", br(), strong("FP-2023-00123")}}), h2("What happens next"), p("The police unit has 15 working days to answer."),
                   p(link_to("/", "Go to your worklist"))}};
}

}  // namespace kitchen_sink
