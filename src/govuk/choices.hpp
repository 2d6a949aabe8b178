// Choosing: radios, checkboxes, select. The first item's id is the field's name, so that an error can link to it.
#pragma once
#include "govuk/field.hpp"

namespace govuk {

struct Choice {
  std::string value = {};
  Html text = {};
  Html hint = {};
  Html conditional = {};      // shown when it is chosen; always shown with scripts off
  std::string divider = {};   // "or": a line of its own instead of a choice
  bool exclusive = false;     // checkboxes: "None of these" unticks the rest
  std::optional<bool> checked = {};
  bool disabled = false;
  std::string id = {};
  std::string name = {};      // checkboxes only
  std::string label_classes = {};
  Attributes attributes = {};
};

struct Radios {
  std::string name = {};
  Legend legend = {};
  Html hint = {};
  std::vector<Choice> items = {};
  FormView const* form = nullptr;
  std::optional<std::string> value = {};
  Html error = {};
  bool inline_items = false;  // two short choices only
  bool small = false;
  std::string id_prefix = {};
  std::string classes = {};
  std::string described_by = {};
  std::string fieldset_classes = {};
  Attributes fieldset_attributes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html radios(Radios const&);
// Yes and No, with the words "yes" and "no" as values.
std::vector<Choice> yes_no(Html conditional_on_yes = {}, Html conditional_on_no = {});

struct Checkboxes {
  std::string name = {};
  Legend legend = {};
  Html hint = {};
  std::vector<Choice> items = {};
  FormView const* form = nullptr;
  std::vector<std::string> values = {};
  Html error = {};
  bool small = false;
  std::string id_prefix = {};
  std::string classes = {};
  std::string described_by = {};
  std::string fieldset_classes = {};
  Attributes fieldset_attributes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html checkboxes(Checkboxes const&);

struct Option {
  std::optional<std::string> value = {};  // the text if absent
  std::string text = {};
  std::optional<bool> selected = {};
  bool disabled = false;
  Attributes attributes = {};
};

struct Select {
  std::string name = {};
  Label label = {};
  Html hint = {};
  std::vector<Option> items = {};
  FormView const* form = nullptr;
  std::optional<std::string> value = {};
  Html error = {};
  std::string id = {};
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  FormGroup group = {};
  Attributes attributes = {};
};
Html select(Select const&);

}  // namespace govuk
