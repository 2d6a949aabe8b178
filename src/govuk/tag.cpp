#include "govuk/tag.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <array>

namespace govuk {

std::string_view word(Colour colour) {
  static constexpr std::array<std::string_view, 11> words{"", "grey", "green", "teal", "turquoise", "purple",
                                                          "magenta", "pink", "red", "orange", "yellow"};
  return words[static_cast<std::size_t>(colour)];
}

Html tag(Tag const& options) {
  std::string colour;
  if (options.colour != Colour::none) colour = "govuk-tag--" + std::string(word(options.colour));
  Attributes attributes{class_of({"govuk-tag", colour, options.classes})};
  return el("strong", attributes.add(options.attributes), options.text);
}

Html badge(Badge const& options) {
  static constexpr std::array<std::string_view, 8> modifiers{"", "moj-badge--black", "moj-badge--blue", "moj-badge--bright-purple",
                                                             "moj-badge--green", "moj-badge--grey", "moj-badge--purple", "moj-badge--red"};
  auto const colour = modifiers[static_cast<std::size_t>(options.colour)];
  return span(classes({"moj-badge", colour, options.large ? "moj-badge--large" : "", options.classes}), options.text);
}

Html notification_badge(NotificationBadge const& options) {
  if (options.count <= 0) return {};
  bool const many = options.count >= 99;
  std::string const digits = std::to_string(options.count);
  std::string const hidden = options.hidden.empty() ? "" : " " + options.hidden;
  return span(classes({"moj-notification-badge", options.classes}),
              {el("span", {{"aria-hidden", "true"}}, many ? "99+" : digits),
               visually_hidden({"(", many ? "99 or more" : digits, hidden, ")"})});
}

}  // namespace govuk
