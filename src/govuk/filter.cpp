#include "govuk/filter.hpp"

#include "govuk/button.hpp"
#include "govuk/elements.hpp"

namespace govuk {

namespace {

Html category(FilterCategory const& options) {
  Html tags;
  for (auto const& tag : options.tags)
    tags += el("li", {}, el("a", {{"class", "moj-filter__tag"}, {"href", tag.remove_href}}, {visually_hidden("Remove this filter"), " ", tag.text}));
  return {el("h3", {{"class", "govuk-heading-s govuk-!-margin-bottom-0"}}, options.heading), el("ul", {{"class", "moj-filter-tags"}}, tags)};
}

Html selected(Filter const& options) {
  if (options.selected.empty()) return {};
  Html content = div("moj-filter__selected-heading",
                     {div("moj-filter__heading-title", h2("Selected filters")), " ",  // set apart by the space between them
                      div("moj-filter__heading-action", el("p", {}, link_to(options.clear_href, "Clear filters", {.no_visited = true})))});
  for (auto const& each : options.selected) content += category(each);
  return div("moj-filter__selected", content);
}

}  // namespace

Html filter(Filter const& options) {
  Html const apply = button({.text = options.button, .prevent_double_click = false});
  Html const controls = el("form", {{"action", options.action}, {"method", "get"}, {"novalidate", true}, {"role", "search"}, {"aria-label", options.heading}},
                           {apply, options.options});
  Html const header = div("moj-filter__header", {div("moj-filter__header-title", h2(options.heading)), div("moj-filter__header-action", {})});
  Html const content = div("moj-filter__content", {selected(options), div("moj-filter__options", controls)});
  return el("div", {{"class", "moj-filter"}, {"data-module", "moj-filter"}}, {header, content});
}

Html filter_layout(FilterLayout const& options) {
  return div("moj-filter-layout", {div("moj-filter-layout__filter", filter(options.filter)), div("moj-filter-layout__content", options.content)});
}

}  // namespace govuk
