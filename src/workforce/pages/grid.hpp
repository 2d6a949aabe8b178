// A table that can be taken away as CSV: the same rows, each with the basis and the date of its figures.
#pragma once
#include "govuk/all.hpp"
#include "web/call.hpp"

namespace workforce::pages {

struct GridCell {
  std::string text = {};
  std::string href = {};
  std::string hidden = {};   // read after a link's text
  bool number = false;
};
struct Grid {
  std::string id = {};       // "staffing"
  std::string caption = {};
  std::vector<std::pair<std::string, bool>> head = {};   // text, and whether the column is of numbers
  std::vector<std::vector<GridCell>> rows = {};
};
GridCell cell(std::string text);
GridCell figure(std::string text);                                      // to the right
GridCell opened(std::string text, std::string href, std::string hidden);  // a figure that opens

govuk::Html shown(Grid const&);
// As a plot: lines over the same table.
govuk::Html plotted(Grid const&, std::string_view summary, std::string_view unit);
// `said`: columns beside every row, such as {"basis", "V-FTE-END"}.
http::Response as_csv(Grid const&, std::vector<std::pair<std::string, std::string>> const& said);
bool csv_asked(web::Call const&);                                       // ?csv=…: the id of the table
bool csv_asked(web::Call const&, std::string_view id);

}  // namespace workforce::pages
