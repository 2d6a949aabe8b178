#include "govuk/timeline.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

namespace govuk {

namespace {

Html documents(std::vector<Html> const& links) {
  if (links.empty()) return {};
  Html items;
  for (auto const& link : links) items += el("li", {{"class", "moj-timeline__document-item"}}, link);
  return el("ul", {{"class", "moj-timeline__documents"}}, items);
}

}  // namespace

Html timeline(Timeline const& options) {
  Html items;
  for (auto const& item : options.items) {
    Html head = heading(options.heading_level, {{"class", "moj-timeline__title"}}, item.title);
    if (!item.by.empty()) head += {" ", el("p", {{"class", "moj-timeline__byline"}}, {"by ", item.by})};
    Attributes attributes{class_of({"moj-timeline__item", item.classes})};
    items += el("div", attributes.maybe("id", item.id).add(item.attributes),
                {div("moj-timeline__header", head), el("p", {{"class", "moj-timeline__date"}}, time(item.machine_time, item.time)),
                 div("moj-timeline__description", item.description + documents(item.documents))});
  }
  return div(classes({"moj-timeline", options.classes}), items);
}

}  // namespace govuk
