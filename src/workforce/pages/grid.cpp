#include "workforce/pages/grid.hpp"

#include "base/csv.hpp"

#include <sstream>

namespace workforce::pages {

using namespace govuk;

GridCell cell(std::string text) { return {.text = std::move(text)}; }
GridCell figure(std::string text) { return {.text = std::move(text), .number = true}; }
GridCell opened(std::string text, std::string href, std::string hidden) { return {std::move(text), std::move(href), std::move(hidden), true}; }

namespace {

Table table_of(Grid const& grid) {
  Table made{.caption = grid.caption, .caption_size = Size::m, .scroll = true, .id = grid.id};
  for (auto const& [text, is_number] : grid.head) made.head.push_back(is_number ? numeric_head(text) : Head(text));
  for (auto const& row : grid.rows) {
    auto& cells = made.rows.emplace_back();
    for (auto const& one : row) {
      Html const content = one.href.empty() ? Html(one.text) : link_to(one.href, one.text, {.hidden = one.hidden});
      cells.push_back(one.number ? numeric(content) : Cell(content));
    }
  }
  return made;
}

}  // namespace

Html shown(Grid const& grid) { return table(table_of(grid)); }

Html plotted(Grid const& grid, std::string_view summary, std::string_view unit) {
  auto made = table_of(grid);
  made.caption_size = Size::s;
  made.small = true;
  made.attributes = plot_attributes(PlotKind::line, summary).maybe("data-plot-unit", unit);
  return div("fp-plot", {p(summary, "govuk-body fp-plot__summary"), table(made)});
}

http::Response as_csv(Grid const& grid, std::vector<std::pair<std::string, std::string>> const& said) {
  std::ostringstream out;
  base::CsvWriter csv(out);
  std::vector<std::string> head;
  for (auto const& [text, number] : grid.head) head.push_back(text);
  for (auto const& [name, value] : said) head.push_back(name);
  csv.row(head);
  for (auto const& row : grid.rows) {
    std::vector<std::string> texts;
    for (auto const& one : row) texts.push_back(one.text);
    for (auto const& [name, value] : said) texts.push_back(value);
    csv.row(texts);
  }
  return http::csv(grid.id + ".csv", out.str());
}

bool csv_asked(web::Call const& call) { return call.request.query.has("csv"); }
bool csv_asked(web::Call const& call, std::string_view id) { return call.request.query.one("csv") == id; }

}  // namespace workforce::pages
