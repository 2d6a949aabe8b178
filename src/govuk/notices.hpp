// Things to notice: banners, alerts, panels, warnings, interruptions.
#pragma once
#include "govuk/button.hpp"

namespace govuk {

struct NotificationBanner {
  Html text = {};                 // one line, set as a heading
  Html html = {};                 // or content of any kind
  bool success = false;
  Html title = {};                // "Important" or "Success"
  int title_level = 2;
  std::string title_id = "govuk-notification-banner-title";
  std::string role = {};
  bool disable_auto_focus = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html notification_banner(NotificationBanner const&);

enum class AlertKind { information, success, warning, error };
struct Alert {
  std::string title = {};         // read out with the kind; seen when there is no content or `show_title`
  Html html = {};
  AlertKind kind = AlertKind::information;
  bool show_title = false;
  std::string heading_tag = "h2"; // h2, h3 or h4
  bool dismissible = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html alert(Alert const&);

// The confirmation page's panel: what happened and the reference.
struct Panel {
  Html title = {};
  Html body = {};
  int heading_level = 1;
  std::string classes = {};
  Attributes attributes = {};
};
Html panel(Panel const&);

struct WarningText {
  Html text = {};
  std::string hidden = "Warning";
  std::string classes = {};
  Attributes attributes = {};
};
Html warning_text(WarningText const&);

struct InsetText {
  Html text = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html inset_text(InsetText const&);

// A page before an unusual step.
struct InterruptionCard {
  Html heading = {};
  Html body = {};
  Html actions = {};   // button({.kind = ButtonKind::inverse}) and inverse links
};
Html interruption_card(InterruptionCard const&);

enum class TicketColour { none, grey, blue, red, yellow, green, purple, orange };
struct TicketSection {
  Html html = {};
  TicketColour colour = TicketColour::none;
};
struct TicketPanel {
  std::vector<TicketSection> sections = {};
  bool inline_sections = false;
  std::string label = {};   // of the article, for screen readers
};
Html ticket_panel(TicketPanel const&);

}  // namespace govuk
