#include "govuk/plot.hpp"

#include "govuk/headings.hpp"

#include <array>

namespace govuk {

Attributes plot_attributes(PlotKind kind, std::string_view summary) {
  static constexpr std::array<char const*, 4> words{"line", "bar", "stacked-bar", "horizontal-bar"};
  Attributes attributes{{"data-plot", words[static_cast<std::size_t>(kind)]}};
  return attributes.maybe("data-plot-summary", summary);
}

Html plot(Plot const& options) {
  Table rows{.caption = options.caption, .caption_size = Size::s, .scroll = options.series.size() > 4, .id = options.id, .small = true};
  rows.attributes = plot_attributes(options.kind, options.summary).maybe("data-plot-unit", options.unit);
  rows.head.emplace_back(options.label_head);
  for (auto const& series : options.series) rows.head.push_back(numeric_head(series.name));
  for (std::size_t at = 0; at < options.labels.size(); ++at) {
    bool const linked = at < options.hrefs.size() && !options.hrefs[at].empty();
    auto& row = rows.rows.emplace_back();
    row.emplace_back(linked ? link_to(options.hrefs[at], options.labels[at]) : Html(options.labels[at]));
    for (auto const& series : options.series) {
      bool const known = at < series.values.size() && series.values[at].has_value();
      row.push_back(known ? numeric(*series.values[at]) : numeric(Html{el("span", {{"aria-hidden", "true"}}, "–"), visually_hidden("no figure")}));
    }
  }
  Html const summary = options.summary.empty() ? Html() : p(options.summary, "govuk-body fp-plot__summary");
  return div("fp-plot", {summary, table(rows)});
}

}  // namespace govuk
