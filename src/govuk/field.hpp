// The parts that every field has: label or legend, hint, error.
#pragma once
#include "govuk/elements.hpp"
#include "govuk/form.hpp"

namespace govuk {

// A string or Html makes a label: .label = "Surname", or .label = {.text = "What is the surname?", .heading = true}.
struct Label {
  Html text = {};
  std::optional<Size> size = {};
  bool heading = false;          // the page's h1
  std::string classes = {};
  Attributes attributes = {};

  Label() = default;
  template <class S>
    requires std::convertible_to<S const&, Html>
  Label(S const& t) : text(t) {}
  Label(Html t, Size s, bool page_heading = false) : text(std::move(t)), size(s), heading(page_heading) {}
};
using Legend = Label;

Html label(Label const&, std::string_view for_id);
Html hint(Html const& content, std::string_view id, std::string_view classes = {});

struct Fieldset {
  Legend legend = {};
  Html body = {};
  std::string described_by = {};
  std::string role = {};
  std::string classes = {};
  Attributes attributes = {};
};
Html fieldset(Fieldset const&);

// The div around a field.
struct FormGroup {
  std::string classes = {};
  Attributes attributes = {};
};

}  // namespace govuk
