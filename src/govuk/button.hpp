// Buttons: button({.text="Send enquiry"}) submits its form and swallows a second click.
#pragma once
#include "govuk/html.hpp"

namespace govuk {

enum class ButtonKind { primary, secondary, warning, inverse, start };

struct Button {
  Html text = {};
  ButtonKind kind = ButtonKind::primary;
  std::string href = {};        // given: a link that looks like a button
  std::string name = {};        // of the form field the button sends
  std::string value = {};
  std::string type = {};        // "submit" if empty
  std::string id = {};
  bool disabled = false;        // avoid: say why instead
  bool prevent_double_click = true;
  std::string classes = {};
  Attributes attributes = {};
};
Html button(Button const&);
// Buttons and links side by side.
Html button_group(Html content);

struct ButtonMenu {
  std::string text = "Actions";   // of the toggle
  std::vector<Button> items = {};
  std::string align = {};         // "right"
  std::string button_classes = {};
  std::string classes = {};
};
Html button_menu(ButtonMenu const&);

}  // namespace govuk
