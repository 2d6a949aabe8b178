// The public door: find a service, the newest results, and the ways on.
#include "publication/pages/handlers.hpp"
#include "publication/pages/shell.hpp"
#include "publication/store/release_minute.hpp"

namespace publication::pages {
namespace {

using namespace govuk;

constexpr std::size_t newest = 10;

Html search_form() {
  return form({.action = std::string(services_path),
               .body = {text_input({.name = "q", .label = {"Find a service by its name", Size::m}, .hint = "A probation delivery unit or a region, such as Sefton or North West.", .width = 30, .spellcheck = false}),
                        button({.text = "Find"})},
               .get = true});
}

Html newest_table(Asked const& asked, std::vector<Inspection> const& all, std::vector<Unit> const& known) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : all)
    if (!row.published.empty() && rows.size() < newest)
      rows.push_back({inspected(asked, row, known), row.region, when_published(row), Html{rating_tag(row.overall), second_line(score_words(row))}});
  if (rows.empty()) return p({"Nothing had been published by ", base::date_in_full(asked.day), "."});
  return table({.caption = "Newest results", .caption_size = Size::m, .head = {"Inspected", "Region", "Published", "Overall rating"}, .rows = rows, .scroll = true, .id = "newest"});
}

// REG-02: listed apart, counted in nothing.
Html undated(std::vector<Inspection> const& all) {
  std::vector<Html> names;
  for (auto const& row : all)
    if (row.published.empty()) names.push_back({row.name, row.fieldwork.empty() ? "" : fmt::format(", fieldwork from {}", row.fieldwork)});
  if (names.empty()) return {};
  return {h2("Known without a date", Size::m, "undated"), p("When these were published is not known. They are counted in nothing."), ul(names)};
}

Html ways(Asked const& asked) {
  auto const way = [&](std::string_view path, std::string_view words, std::string_view about) { return Html{link_to(asked.keep(path), words), ": ", about}; };
  return ul({way(services_path, "Services", "every unit and region, with its history"), way(comparison_path, "Compare", "up to four side by side"),
             way(map_path, "Map", "the newest rating of every unit, laid as the country lies"), way(grid_path, "Ratings", "every standard of every unit in one table"), way(statistics_path, "Statistics", "how many were rated what, by programme and year"),
             way(recommendations_path, "Recommendations", "what was recommended, and how far it is"), way(press_path, "Press", "notices to the press"), way(data_path, "Open data", "the whole register as CSV and JSON, described"),
             Html{link_to(feed_path, "Feed"), ": what is new, for a feed reader (Atom)"}});
}

// For who is on the list of one, and nobody else: there is no such line for others.
Html under_embargo(web::Call& call) {
  if (call.scope.account.value == 0 || early_inspections(call.view).empty()) return {};
  return inset_text({.text = {"You may see drafts that are under embargo. ", link_to("/early-access", "Under embargo")}});
}

}  // namespace

http::Response start_page(web::Call& call) {
  auto const day = asked(call, start_path);
  if (!day) return day.error();
  auto const all = published_by(call.view, day->at);
  auto const dated = std::ranges::count_if(all, [](Inspection const& row) { return !row.published.empty(); });
  Html const body = {under_embargo(call), grid_row(grid_column("two-thirds", {p("How the inspectorate rated probation services: every result from the minute it was published, with what stood there before.", "govuk-body-l"),
                                                         search_form()})),
                     p({number(dated), dated == 1 ? " inspection stands" : " inspections stand", " on the register. It is a selection: not every inspection is in it."}),
                     newest_table(*day, all, services(call.view, day->day)), undated(all), h2("More"), ways(*day)};
  return shown(call, *day, {.title = "Published inspections", .description = "Inspections of probation services in England and Wales: ratings, history, comparison and open data.",
                            .path = std::string(start_path), .body = body});
}

}  // namespace publication::pages
