#include "govuk/disclosure.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

namespace govuk {

Html details(Details const& options) {
  Attributes attributes;
  attributes.maybe("id", options.id).add(class_of({"govuk-details", options.classes})).add(options.attributes).add({"open", options.open});
  return el("details", attributes,
            {el("summary", {{"class", "govuk-details__summary"}}, span("govuk-details__summary-text", options.summary)),
             div("govuk-details__text", options.body)});
}

namespace {

Html accordion_section(Accordion const& options, AccordionSection const& section, std::string const& index) {
  Html head = heading(options.heading_level, {{"class", "govuk-accordion__section-heading"}},
                      el("span", {{"class", "govuk-accordion__section-button"}, {"id", options.id + "-heading-" + index}}, section.heading));
  if (!section.summary.empty())
    head += el("div", {{"class", "govuk-accordion__section-summary govuk-body"}, {"id", options.id + "-summary-" + index}}, section.summary);
  return div(classes({"govuk-accordion__section", section.expanded ? "govuk-accordion__section--expanded" : ""}),
             {div("govuk-accordion__section-header", head),
              el("div", {{"id", options.id + "-content-" + index}, {"class", "govuk-accordion__section-content"}}, section.content)});
}

}  // namespace

Html accordion(Accordion const& options) {
  Attributes attributes{class_of({"govuk-accordion", options.classes}), {"data-module", "govuk-accordion"}, {"id", options.id}};
  if (options.remember_expanded) attributes.add({"data-remember-expanded", *options.remember_expanded ? "true" : "false"});
  Html sections;
  int index = 0;
  for (auto const& section : options.sections) sections += accordion_section(options, section, std::to_string(++index));
  return el("div", attributes.add(options.attributes), sections);
}

Html tabs(Tabs const& options) {
  Html labels;
  Html panels;
  int index = 0;
  for (auto const& item : options.items) {
    bool const first = ++index == 1;
    std::string const id = item.id.empty() ? options.id_prefix + "-" + std::to_string(index) : item.id;
    labels += el("li", {class_of({"govuk-tabs__list-item", first ? "govuk-tabs__list-item--selected" : ""})},
                 el("a", Attributes{{"class", "govuk-tabs__tab"}, {"href", "#" + id}}.add(item.attributes), item.label));
    panels += el("div", Attributes{class_of({"govuk-tabs__panel", first ? "" : "govuk-tabs__panel--hidden"}), {"id", id}}.add(item.panel_attributes), item.panel);
  }
  Attributes attributes;
  attributes.maybe("id", options.id).add(class_of({"govuk-tabs", options.classes})).add(options.attributes).add({"data-module", "govuk-tabs"});
  Html content = el("h2", {{"class", "govuk-tabs__title"}}, options.title);
  if (!options.items.empty()) content += el("ul", {{"class", "govuk-tabs__list"}}, labels) + panels;
  return el("div", attributes, content);
}

}  // namespace govuk
