#include "govuk/button.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <array>

namespace govuk {

namespace {

constexpr Raw start_icon{
    R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)"};

std::string_view modifier(ButtonKind kind) {
  static constexpr std::array<std::string_view, 5> words{"", "govuk-button--secondary", "govuk-button--warning",
                                                         "govuk-button--inverse", "govuk-button--start"};
  return words[static_cast<std::size_t>(kind)];
}

}  // namespace

Html button(Button const& options) {
  bool const link = !options.href.empty();
  Attributes attributes;
  if (link) {
    attributes.add({"href", options.href}).add({"role", "button"}).add({"draggable", "false"});
  } else {
    attributes.add({"type", options.type.empty() ? "submit" : options.type});
    attributes.maybe("value", options.value).maybe("name", options.name);
    if (options.disabled) attributes.add({"disabled", true}).add({"aria-disabled", "true"});
    if (options.prevent_double_click) attributes.add({"data-prevent-double-click", "true"});
  }
  attributes.add(class_of({"govuk-button", options.classes, modifier(options.kind)})).add({"data-module", "govuk-button"});
  attributes.add(options.attributes).maybe("id", options.id);
  Html content = options.text;
  if (options.kind == ButtonKind::start) content += markup(start_icon);
  return link ? el("a", attributes, content) : el("button", attributes, content);
}

Html button_group(Html content) { return div("govuk-button-group", std::move(content)); }

Html button_menu(ButtonMenu const& options) {
  Attributes attributes{class_of({"moj-button-menu", options.classes}), {"data-module", "moj-button-menu"}};
  attributes.maybe("data-button-text", options.text).maybe("data-button-classes", options.button_classes).maybe("data-align-menu", options.align);
  Html items;
  for (Button item : options.items) {
    item.classes = classes({"moj-button-menu__item govuk-button--secondary", item.classes});
    items += button(item);
  }
  return el("div", attributes, items);
}

}  // namespace govuk
