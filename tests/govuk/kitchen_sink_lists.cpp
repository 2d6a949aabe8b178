#include "govuk/all.hpp"
#include "govuk/kitchen_sink.hpp"

namespace kitchen_sink {

using namespace govuk;

namespace {

Html filter_controls() {
  return {text_input({.name = "q", .label = "Name, CRN or PNC", .width = 20}),
          checkboxes({.name = "state", .legend = {"State", Size::s}, .items = {{.value = "waiting", .text = "Waiting"}, {.value = "returned", .text = "Returned"}}, .values = {"waiting"}, .small = true}),
          select({.name = "force", .label = "Police force", .items = {{.value = "", .text = "All"}, {.value = "merseyside", .text = "Merseyside"}}}),
          date_input({.name = "from", .legend = {"Asked from", Size::s}, .hint = "For example, 27 3 2023"})};
}

Html enquiries() {
  auto const row = [](char const* href, char const* name, char const* crn, char const* asked, std::int64_t days, Html state) {
    return std::vector<Cell>{Html{link_to(href, name), second_line(crn)}, govuk::time("2023-05-02", asked), numeric(days), std::move(state), "Merseyside Police"};
  };
  return table({.caption = "Enquiries waiting longest", .caption_size = Size::m,
                .head = {sorted_head("Person", "?sort=name", Sorted::no), sorted_head("Asked", "?sort=asked", Sorted::no),
                         sorted_head("Days waiting", "?sort=days", Sorted::descending, true), "State", "Authority"},
                .rows = {row("/e/1", "Sam Smith", "X123456", "2 May 2023", 57, tag({.text = "Overdue", .colour = Colour::red})),
                         row("/e/2", "Joanne Abernathy-Featherstonehaugh", "X654321", "12 May 2023", 47, tag({.text = "Overdue", .colour = Colour::red})),
                         row("/e/3", "Lee O'Neil", "X111222", "20 June 2023", 8, tag({.text = "Sent"}))},
                .scroll = true, .id = "enquiries"});
}

Html to_tick() {
  return multi_select({.caption = "Alerts to clear", .caption_size = Size::m, .name = "alert", .head = {"Person", "Alert", numeric_head("Days")},
                       .rows = {{.value = "1", .label = "Select Sam Smith", .cells = {"Sam Smith", "Enquiry returned", numeric(1)}},
                                {.value = "2", .label = "Select Lee O'Neil", .cells = {"Lee O'Neil", "Address changed", numeric(3)}}}});
}

}  // namespace

Page worklist() {
  auto const content = Html{enquiries(),
                            pages({.total = 312, .per_page = 25, .page = 5, .noun = "enquiries", .href = [](std::int64_t page) { return "?page=" + std::to_string(page); }}),
                            to_tick()};
  return {.title = "Enquiries", .section = "Knowsley and St Helens",
          .body = {page_header({.heading = "Enquiries", .actions = button({.text = "New enquiry", .href = "/new"})}),
                   alert({.title = "Two enquiries are late", .html = {strong("Two enquiries are late."), " The police unit was last asked on 12 June 2023."}, .kind = AlertKind::warning, .dismissible = true}),
                   filter_layout({.filter = {.action = "/enquiries", .options = filter_controls(),
                                             .selected = {{.heading = "State", .tags = {{.text = "Waiting", .remove_href = "?"}}}}, .clear_href = "?"},
                                  .content = content})},
          .breadcrumbs = {{.text = "Home", .href = "/"}, {.text = "Enquiries"}}, .wide = true};
}

Page measures() {
  std::vector<std::string> const months{"January 2023", "February 2023", "March 2023", "April 2023", "May 2023", "June 2023"};
  std::vector<std::string> const links{"/m/1", "/m/2", "/m/3", "/m/4", "/m/5", "/m/6"};
  return {.title = "Measures", .section = "Knowsley and St Helens",
          .body = {h1("Measures"),
                   grid_row({grid_column("one-half", plot({.id = "asked", .caption = "Enquiries asked and returned", .kind = PlotKind::line, .label_head = "Month", .labels = months,
                                                           .series = {{.name = "Asked", .values = {110, 123, 98, 140, 151, 133}}, {.name = "Returned", .values = {90, 80, 85, 91, std::nullopt, 70}}},
                                                           .unit = "enquiries", .summary = "Returns have fallen behind since April.", .hrefs = links})),
                             grid_column("one-half", plot({.id = "waiting", .caption = "Waiting to be returned", .kind = PlotKind::stacked_bar, .label_head = "Month", .labels = months,
                                                           .series = {{.name = "Within 15 days", .values = {20, 43, 13, 49, 60, 63}}, {.name = "Over 15 days", .values = {120, 180, 1185, 191, 220, 247}}},
                                                           .unit = "enquiries", .summary = "247 have waited over 15 days."}))}),
                   plot({.id = "units", .caption = "By delivery unit", .kind = PlotKind::horizontal_bar, .label_head = "Unit", .labels = {"Knowsley and St Helens", "Liverpool North", "Liverpool South", "Sefton", "Wirral"},
                         .series = {{.name = "Waiting", .values = {247, 310, 298, 240, 255}}}, .summary = "Liverpool North has most."}),
                   h2("At a glance"),
                   ticket_panel({.sections = {{.html = {h3("Waiting"), p("1,350 enquiries")}, .colour = TicketColour::blue}, {.html = {h3("Late"), p("247 enquiries")}, .colour = TicketColour::red}},
                                 .inline_sections = true, .label = "Figures today"})},
          .breadcrumbs = {{.text = "Home", .href = "/"}, {.text = "Measures"}}, .wide = true, .plots = true};
}

}  // namespace kitchen_sink
