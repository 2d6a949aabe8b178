// Plots are tables first: the chart is drawn over the same rows by a script, and the table stays below it.
#pragma once
#include "govuk/table.hpp"

namespace govuk {

enum class PlotKind { line, bar, stacked_bar, horizontal_bar };

struct Series {
  std::string name = {};
  std::vector<std::optional<std::int64_t>> values = {};  // one a label; nothing: a gap
};
struct Plot {
  std::string id = {};
  Html caption = {};
  PlotKind kind = PlotKind::bar;
  std::string label_head = {};                // the first column's header: "Month"
  std::vector<std::string> labels = {};
  std::vector<Series> series = {};
  std::string unit = {};                      // "days", "%": read out and on the axis
  std::string summary = {};                   // one sentence that says what one sees; read in place of the picture
  std::vector<std::string> hrefs = {};        // one a label: the rows it counts
};
Html plot(Plot const&);

// Any table as a plot: the attributes that the script looks for.
Attributes plot_attributes(PlotKind, std::string_view summary);

}  // namespace govuk
