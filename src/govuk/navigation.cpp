#include "govuk/navigation.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <algorithm>

namespace govuk {

Html breadcrumbs(Breadcrumbs const& options) {
  Html items;
  for (auto const& crumb : options.items) {
    Attributes item{{"class", "govuk-breadcrumbs__list-item"}};
    if (crumb.href.empty())
      items += el("li", item.add({"aria-current", "page"}), crumb.text);
    else
      items += el("li", item, el("a", Attributes{{"class", "govuk-breadcrumbs__link"}, {"href", crumb.href}}.add(crumb.attributes), crumb.text));
  }
  Attributes attributes{class_of({"govuk-breadcrumbs", options.classes, options.collapse_on_mobile ? "govuk-breadcrumbs--collapse-on-mobile" : ""})};
  attributes.add(options.attributes).add({"aria-label", options.label});
  return el("nav", attributes, el("ol", {{"class", "govuk-breadcrumbs__list"}}, items));
}

Html back_link(BackLink const& options) {
  Attributes attributes{{"href", options.href.empty() ? "#" : options.href}, class_of({"govuk-back-link", options.classes})};
  return el("a", attributes.add(options.attributes), options.text);
}

namespace {

Attributes current(NavigationItem const& item, Attributes attributes) {
  if (item.current || item.active) attributes.add({"aria-current", item.current ? "page" : "true"});
  return attributes;
}

Html service_item(NavigationItem const& item) {
  bool const here = item.current || item.active;
  Html const words = here ? el("strong", {{"class", "govuk-service-navigation__active-fallback"}}, item.text) : item.text;
  Html content;
  if (!item.href.empty())
    content = el("a", current(item, {{"class", "govuk-service-navigation__link"}, {"href", item.href}}).add(item.attributes), words);
  else if (!item.text.empty())
    content = el("span", current(item, {{"class", "govuk-service-navigation__text"}}), words);
  return el("li", {class_of({"govuk-service-navigation__item", here ? "govuk-service-navigation__item--active" : ""})}, content);
}

Html service_menu(ServiceNavigation const& options) {
  if (options.items.empty()) return {};
  Html content;
  if (options.collapse.value_or(options.items.size() > 1))
    content = el("button", {{"type", "button"}, {"class", "govuk-service-navigation__toggle govuk-js-service-navigation-toggle"},
                            {"aria-controls", options.navigation_id}, {"hidden", true}, {"aria-hidden", "true"}}, options.menu_text);
  Html items;
  for (auto const& item : options.items) items += service_item(item);
  content += el("ul", {{"class", "govuk-service-navigation__list"}, {"id", options.navigation_id}}, items);
  return el("nav", {{"aria-label", options.menu_text}, class_of({"govuk-service-navigation__wrapper", options.navigation_classes})}, content);
}

Html service_name(ServiceNavigation const& options) {
  if (options.service_name.empty()) return {};
  Html const words = options.service_url.empty()
                         ? span("govuk-service-navigation__text", options.service_name)
                         : el("a", {{"href", options.service_url}, {"class", "govuk-service-navigation__link"}}, options.service_name);
  return span("govuk-service-navigation__service-name", words);
}

}  // namespace

Html service_navigation(ServiceNavigation const& options) {
  Html const inner = div(classes({"govuk-width-container", options.end_inline ? "govuk-service-navigation__inlining-container" : ""}),
                         {div("govuk-service-navigation__container", {service_name(options), service_menu(options)}), options.end});
  bool const region = !options.service_name.empty() || !options.end.empty();
  Attributes attributes;
  if (region) attributes.add({"aria-label", options.label});
  attributes.add(class_of({"govuk-service-navigation", options.classes})).add({"data-module", "govuk-service-navigation"}).add(options.attributes);
  return region ? el("section", attributes, inner) : el("div", attributes, inner);
}

namespace {

constexpr std::size_t most_in_a_stack = 4;

Html sub_navigation_list(std::string_view label, std::vector<NavigationItem> const& all) {
  Html items;
  for (auto const& item : all)
    items += el("li", {{"class", "moj-sub-navigation__item"}},
                el("a", current(item, {{"class", "moj-sub-navigation__link"}, {"href", item.href}}).add(item.attributes), item.text));
  return el("nav", {{"class", "moj-sub-navigation"}, {"aria-label", label}}, el("ul", {{"class", "moj-sub-navigation__list"}}, items));
}

// On a phone a long stack of sections would push the page below the screen: there the same list stands in a disclosure that
// names the section one is in. Either is shown, never both (app.css), so that it needs no script.
Html folded(SubNavigation const& options) {
  auto const here = std::ranges::find_if(options.items, [](NavigationItem const& item) { return item.current || item.active; });
  Html const now = here == options.items.end() ? Html() : Html{span("fp-sections__now", {visually_hidden(": you are in "), here->text})};
  return el("details", {{"class", "fp-sections"}},
            {el("summary", {{"class", "fp-sections__summary"}}, {span("fp-sections__label", options.label), now}),
             sub_navigation_list(options.label + ", folded", options.items)});
}

}  // namespace

Html sub_navigation(SubNavigation const& options) {
  if (options.items.size() <= most_in_a_stack) return sub_navigation_list(options.label, options.items);
  return {folded(options), sub_navigation_list(options.label, options.items)};
}

Html side_navigation(SideNavigation const& options) {
  Html content;
  for (auto const& each : options.sections) {
    if (!each.heading.empty()) content += heading(options.heading_level, {{"class", "moj-side-navigation__title"}}, each.heading);
    Html items;
    for (auto const& item : each.items) {
      bool const here = item.current || item.active;
      Attributes attributes{{"href", item.href}};
      if (here) attributes.add({"aria-current", "location"});
      items += el("li", {class_of({"moj-side-navigation__item", here ? "moj-side-navigation__item--active" : ""})}, el("a", attributes.add(item.attributes), item.text));
    }
    content += el("ul", {{"class", "moj-side-navigation__list"}}, items);
  }
  return el("nav", {{"class", "moj-side-navigation"}, {"aria-label", options.label}}, content);
}

}  // namespace govuk
