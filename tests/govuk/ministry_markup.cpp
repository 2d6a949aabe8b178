// The Ministry of Justice publishes no fixtures: golden/*.html is what its own templates (MOJ Frontend 11.1.0, rendered once
// with Nunjucks) make of the options below. Where we differ, the difference is listed with its reason.
#include "govuk/all.hpp"
#include "kit/golden.hpp"
#include "kit/markup.hpp"

#include <fstream>
#include <functional>
#include <sstream>

namespace {

using namespace govuk;

struct Difference {
  std::string theirs;   // in the outline
  std::string ours;
  std::string reason = {};
};

struct Case {
  std::string golden;
  std::function<Html()> render;
  std::vector<Difference> differences = {};
};

Difference const typed_button{"<button class=\"moj-alert__dismiss\" hidden>", "<button class=\"moj-alert__dismiss\" hidden type=\"button\">",
                              "inside a form it would submit"};

Html alert_of(AlertKind kind) { return alert({.title = "Two enquiries are late", .html = "Chase them today", .kind = kind}); }

std::vector<Case> alerts() {
  return {
      {"alert_information", [] { return alert_of(AlertKind::information); }, {typed_button}},
      {"alert_success", [] { return alert_of(AlertKind::success); }, {typed_button}},
      {"alert_warning", [] { return alert_of(AlertKind::warning); }, {typed_button}},
      {"alert_error", [] { return alert_of(AlertKind::error); }, {typed_button}},
      {"alert_heading",
       [] {
         return alert({.title = "Two enquiries are late", .html = p("Chase them today", ""), .kind = AlertKind::warning, .show_title = true, .heading_tag = "h3", .dismissible = true});
       },
       {typed_button}},
      {"alert_title_only", [] { return alert({.title = "Saved", .kind = AlertKind::success}); }, {typed_button}},
  };
}

Html timeline_case() {
  auto const item = [](char const* title, char const* by, char const* words) {
    return TimelineItem{.title = title, .by = by, .machine_time = "2023-06-28T08:02:00Z", .time = "28 June 2023 at 9:02am", .description = words};
  };
  return timeline({.items = {item("Enquiry returned", "Sam Smith", "Two call-outs in 12 months"), item("Enquiry sent", "", "To Merseyside Police")}, .heading_level = 3});
}

Html messages_case() {
  auto const item = [](char const* id, char const* words, char const* sender, bool sent, char const* machine, char const* day) {
    return Message{.html = words, .sender = sender, .sent = sent, .machine_day = machine, .day = day, .machine_time = std::string(machine) + "T09:02", .time = "9:02am", .id = id};
  };
  return messages({.items = {item("1", "Please send the return", "Sam Smith", true, "2023-06-27", "27 June 2023"),
                             item("2", "Done", "Police", false, "2023-06-28", "28 June 2023"),
                             item("", "Thank you", "Sam Smith", true, "2023-06-28", "28 June 2023")}});
}

Html pagination_case() {
  return pages({.total = 312, .per_page = 25, .page = 2, .noun = "cases", .href = [](std::int64_t page) { return "/p/" + std::to_string(page); }});
}

Html filter_case() {
  return filter({.action = "/list", .options = p("Options", ""), .selected = {{.heading = "Force", .tags = {{.text = "Merseyside", .remove_href = "/without"}}}}, .clear_href = "/all"});
}

std::vector<Case> records() {
  std::string const two_clicks = "a second click would act twice";
  return {
      {"badge", [] { return badge({.text = "High risk of serious harm", .colour = BadgeColour::red, .large = true}); }},
      {"notification_badge", [] { return notification_badge({.count = 8, .hidden = "unread alerts"}); }},
      {"notification_badge_many", [] { return notification_badge({.count = 120, .hidden = "unread alerts"}); }},
      {"timeline", timeline_case},
      {"button_menu",
       [] { return button_menu({.items = {{.text = "Edit", .href = "/edit"}, {.text = "Close", .name = "close", .value = "1"}}, .align = "right"}); },
       {{"data-module=\"govuk-button\" name", "data-module=\"govuk-button\" data-prevent-double-click=\"true\" name", two_clicks}}},
      {"identity_bar", [] { return identity_bar({.title = "Sam Smith X123456", .menus = {{.items = {{.text = "Edit", .href = "/edit"}}}}}); }},
      {"messages", messages_case,
       {{"class=\"moj-messages-container\" id=\"messages\"", "class=\"moj-messages-container\" id=\"messages\" role=\"group\"", "a label needs a role"},
        {"datetime=\"27 June 2023\"", "datetime=\"2023-06-27\"", "a machine's date"},
        {"datetime=\"9:02am\"", "datetime=\"2023-06-27T09:02\"", "a machine's time"},
        {"datetime=\"28 June 2023\"", "datetime=\"2023-06-28\"", "a machine's date"},
        {"datetime=\"9:02am\"", "datetime=\"2023-06-28T09:02\"", "a machine's time"},
        {"datetime=\"9:02am\"", "datetime=\"2023-06-28T09:02\"", "a machine's time"}}},
      {"ticket_panel", [] { return ticket_panel({.sections = {{.html = p("One", ""), .colour = TicketColour::blue}, {.html = "Two"}}}); }},
      {"interruption_card",
       [] {
         return interruption_card({.heading = "This person is being managed elsewhere", .body = p("Check before you go on.", ""),
                                   .actions = {button({.text = "Go on", .kind = ButtonKind::inverse, .href = "/on"}), link_to("/back", "Go back", {.classes = "govuk-link--inverse"})}});
       }},
      {"page_header", [] { return page_header({.heading = "Enquiries", .actions = button({.text = "New enquiry", .href = "/new"})}); }},
  };
}

std::vector<Case> ways_around() {
  return {
      {"sub_navigation",
       [] { return sub_navigation({.label = "Sections of the record", .items = {{.text = "Overview", .href = "/o", .current = true}, {.text = "Risk", .href = "/r"}}}); }},
      {"side_navigation",
       [] {
         return side_navigation({.label = "Sentences", .sections = {{.heading = "Current", .items = {{.text = "Community order", .href = "/1", .current = true}, {.text = "Licence", .href = "/2"}}}}});
       }},
      {"pagination", pagination_case,
       {{"Showing 26 to 50 of 312 total cases", "Showing\n    <strong>\n      26\n    </strong>\n    to\n    <strong>\n      50\n    </strong>\n    of\n    <strong>\n      312\n    </strong>\n    cases",
         "the figures stand out, as in the design system's own lists"}}},
      {"filter", filter_case, {}},
  };
}

std::string golden_markup(std::string const& name) {
  std::ifstream file(std::string(SOURCE_DIR) + "/tests/govuk/golden/" + name + ".html");
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

void check(Case const& each) {
  std::string theirs = kit::outline(golden_markup(each.golden));
  std::size_t from = 0;
  for (auto const& difference : each.differences) {
    auto const at = theirs.find(difference.theirs, from);
    ASSERT_NE(at, std::string::npos) << each.golden << " no longer has " << difference.theirs;
    theirs.replace(at, difference.theirs.size(), difference.ours);
    from = at + difference.ours.size();
  }
  EXPECT_EQ("", kit::first_difference(theirs, kit::outline(each.render().str()))) << each.golden;
}

TEST(MinistryMarkup, Alerts) {
  for (auto const& each : alerts()) check(each);
}

TEST(MinistryMarkup, Records) {
  for (auto const& each : records()) check(each);
}

TEST(MinistryMarkup, WaysAround) {
  for (auto const& each : ways_around()) check(each);
}

}  // namespace
