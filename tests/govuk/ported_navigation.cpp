#include "govuk/ported.hpp"

#include "govuk/all.hpp"

namespace fixture {

namespace {

using namespace govuk;

Html breadcrumbs_from(Options const& o) {
  Breadcrumbs b{.collapse_on_mobile = o["collapseOnMobile"].truthy(), .label = o["labelText"].text_or("Breadcrumb"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items())
    b.items.push_back({.text = content(item), .href = item["href"].text(), .attributes = item["attributes"].attributes()});
  return breadcrumbs(b);
}

Html back_link_from(Options const& o) {
  BackLink b{.href = o["href"].text(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  if (o["html"].truthy() || o["text"].truthy()) b.text = content(o);
  return back_link(b);
}

Html skip_link_from(Options const& o) {
  return skip_link({.text = content(o), .href = o["href"].text_or("#content"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html generic_header_from(Options const& o) {
  return generic_header({.logo = content(o, "logoHtml", "logoText"), .url = o["url"].text_or("/"), .container_classes = o["containerClasses"].text_or("govuk-width-container"),
                         .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html phase_banner_from(Options const& o) {
  return phase_banner({.tag = content(o["tag"]), .text = content(o), .tag_classes = o["tag"]["classes"].text(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

StepLink step(Options const& o) {
  return {.href = o["href"].text(), .text = content(o), .label = o["labelText"].text(), .attributes = o["attributes"].attributes()};
}

Html pagination_from(Options const& o) {
  Pagination p{.previous = step(o["previous"]), .next = step(o["next"]), .landmark = o["landmarkLabel"].text_or("Pagination"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items())
    p.items.push_back({.number = item["number"].text(), .href = item["href"].text(), .current = item["current"].truthy(), .ellipsis = item["ellipsis"].truthy(),
                       .hidden = item["visuallyHiddenText"].text(), .attributes = item["attributes"].attributes()});
  return pagination(p);
}

Html service_navigation_from(Options const& o) {
  ServiceNavigation s{.service_name = o["serviceName"].text(), .service_url = o["serviceUrl"].text(), .label = o["ariaLabel"].text_or("Service information"),
                      .menu_text = o["menuButtonText"].text_or("Menu"), .navigation_id = o["navigationId"].text_or("navigation"), .collapse = o["collapseNavigationOnMobile"].maybe_bool(),
                      .navigation_classes = o["navigationClasses"].text(), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  auto const end = o["slots"]["end"];
  s.end = end.object() ? content(end) : content(o["slots"], "end", "");
  s.end_inline = end.object() && end["align"].text() == "inline";
  for (auto const& item : o["navigation"].items())
    s.items.push_back({.text = content(item), .href = item["href"].text(), .current = item["current"].truthy(), .active = item["active"].truthy(), .attributes = item["attributes"].attributes()});
  return service_navigation(s);
}

}  // namespace

std::vector<Ported> ported_navigation() {
  char const* const one_slot = "only the end slot is used, for who is signed in";
  char const* const one_label = "the menu's button and the navigation have one name";
  return {
      {.component = "back-link", .render = back_link_from},
      {.component = "breadcrumbs", .render = breadcrumbs_from},
      {.component = "generic-header", .render = generic_header_from},
      {.component = "pagination", .render = pagination_from, .without = {{"items[]", no_gaps}}},
      {.component = "phase-banner", .render = phase_banner_from},
      {.component = "service-navigation", .render = service_navigation_from,
       .without = {{"navigation[]", no_gaps}, {"slots.start", one_slot}, {"slots.navigationStart", one_slot}, {"slots.navigationEnd", one_slot},
                   {"menuButtonLabel", one_label}, {"navigationLabel", one_label}}},
      {.component = "skip-link", .render = skip_link_from},
  };
}

}  // namespace fixture
