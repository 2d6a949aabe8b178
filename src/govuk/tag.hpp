// Tags say a status; badges say risk information; the notification badge counts what is new.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

enum class Colour { none, grey, green, teal, turquoise, purple, magenta, pink, red, orange, yellow };
std::string_view word(Colour);

// Words carry the meaning; the colour only helps. `none` is the design system's blue.
struct Tag {
  Html text = {};
  Colour colour = Colour::none;
  std::string classes = {};
  Attributes attributes = {};
};
Html tag(Tag const&);

enum class BadgeColour { none, black, blue, bright_purple, green, grey, purple, red };
struct Badge {
  Html text = {};
  BadgeColour colour = BadgeColour::none;
  bool large = false;
  std::string classes = {};
};
Html badge(Badge const&);

// Nothing at all when count is 0 or less; "99+" from 99.
struct NotificationBadge {
  std::int64_t count = 0;
  std::string hidden = {};  // "unread alerts"
  std::string classes = {};
};
Html notification_badge(NotificationBadge const&);

}  // namespace govuk
