#include "govuk/elements.hpp"

namespace govuk {

namespace {

std::string sized(std::string_view stem, Size size) {
  static constexpr std::string_view letters[] = {"s", "m", "l", "xl"};
  return std::string(stem) + std::string(letters[static_cast<std::size_t>(size)]);
}

Attributes heading_attributes(Size size, std::string_view id) {
  Attributes attributes{{"class", sized("govuk-heading-", size)}};
  return attributes.maybe("id", id);
}

Html list_items(std::vector<Html> const& items) {
  Html out;
  for (auto const& item : items) out.open("li").operator+=(item).close("li");
  return out;
}

}  // namespace

Html p(Html content, std::string_view class_names) { return el("p", Attributes{}.maybe("class", class_names), content); }
Html hint_line(Html content) { return p(std::move(content), "govuk-body govuk-hint"); }
Html h1(Html content, Size size) { return el("h1", heading_attributes(size, {}), content); }
Html h2(Html content, Size size, std::string_view id) { return el("h2", heading_attributes(size, id), content); }
Html h3(Html content, Size size, std::string_view id) { return el("h3", heading_attributes(size, id), content); }
Html caption(Html content, Size size) { return el("span", {{"class", sized("govuk-caption-", size)}}, content); }
Html strong(Html content) { return el("strong", {}, content); }
Html span(std::string_view class_names, Html content) { return el("span", Attributes{}.maybe("class", class_names), content); }
Html div(std::string_view class_names, Html content) { return el("div", Attributes{}.maybe("class", class_names), content); }
Html section(std::string_view label, Html content) { return el("section", {{"aria-label", label}}, content); }
Html visually_hidden(Html content) { return span("govuk-visually-hidden", std::move(content)); }
Html second_line(Html content) { return span("fp-second", std::move(content)); }
Html code(Html content) { return el("code", {}, content); }
Html br() { return el("br"); }
Html rule() { return el("hr", {{"class", "govuk-section-break govuk-section-break--m govuk-section-break--visible"}}); }

Html link_to(std::string_view href, Html content, LinkOptions const& options) {
  Attributes attributes{{"class", classes({"govuk-link", options.no_visited ? "govuk-link--no-visited-state" : "", options.classes})},
                        {"href", href}};
  if (options.new_tab) attributes.add({"rel", "noreferrer noopener"}).add({"target", "_blank"});
  attributes.add(options.attributes);
  if (options.new_tab) content += " (opens in new tab)";
  if (!options.hidden.empty()) content += visually_hidden(" " + options.hidden);
  return el("a", attributes, content);
}

Html ul(std::vector<Html> const& items) { return el("ul", {{"class", "govuk-list govuk-list--bullet"}}, list_items(items)); }
Html ol(std::vector<Html> const& items) { return el("ol", {{"class", "govuk-list govuk-list--number"}}, list_items(items)); }
Html plain_list(std::vector<Html> const& items) { return el("ul", {{"class", "govuk-list"}}, list_items(items)); }

Html time(std::string_view machine, std::string_view words) { return el("time", {{"datetime", machine}}, words); }

Html grid_row(Html columns) { return div("govuk-grid-row", std::move(columns)); }
Html grid_column(std::string_view width, Html content) {
  return div("govuk-grid-column-" + std::string(width), std::move(content));
}

}  // namespace govuk
