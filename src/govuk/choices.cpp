#include "govuk/choices.hpp"

#include "govuk/field_frame.hpp"
#include "govuk/headings.hpp"

#include <algorithm>
#include <functional>

namespace govuk {

namespace {

// What radios and checkboxes share; `stem` is the component's class.
struct ChoiceList {
  std::string stem;
  std::string type;
  std::string name;
  std::string id_prefix;
  std::string described_by_all;  // without a fieldset every box is described by hint and error
  std::function<bool(std::string const&)> chosen;
};

Html choice_input(ChoiceList const& list, Choice const& item, std::string const& id, bool checked) {
  bool const checkbox = list.type == "checkbox";
  std::string const hint_id = item.hint.empty() ? "" : id + "-item-hint";
  Attributes attributes{{"class", list.stem + "__input"}, {"id", id}, {"name", checkbox && !item.name.empty() ? item.name : list.name},
                        {"type", list.type}, {"value", item.value}, {"checked", checked}, {"disabled", item.disabled}};
  if (!item.conditional.empty()) attributes.add({"data-aria-controls", "conditional-" + id});
  if (item.exclusive) attributes.add({"data-behaviour", "exclusive"});
  attributes.maybe("aria-describedby", classes({list.described_by_all, hint_id})).add(item.attributes);
  return el("input", attributes);
}

Html choice(ChoiceList const& list, Choice const& item, std::size_t index) {
  if (!item.divider.empty()) return div(list.stem + "__divider", item.divider);
  std::string const id = !item.id.empty() ? item.id : index == 1 ? list.id_prefix : list.id_prefix + "-" + std::to_string(index);
  bool const checked = item.checked.value_or(list.chosen(item.value));
  Label words = item.text;
  words.classes = classes({list.stem + "__label", item.label_classes});
  Html content = {choice_input(list, item, id, checked), label(words, id)};
  if (!item.hint.empty()) content += hint(item.hint, id + "-item-hint", list.stem + "__hint");
  Html out = div(list.stem + "__item", content);
  if (!item.conditional.empty())
    out += el("div", {class_of({list.stem + "__conditional", checked ? "" : list.stem + "__conditional--hidden"}), {"id", "conditional-" + id}},
              item.conditional);
  return out;
}

Html choice_items(ChoiceList const& list, std::vector<Choice> const& items, Attributes const& attributes) {
  Html out;
  std::size_t index = 0;
  for (auto const& item : items) out += choice(list, item, ++index);
  return el("div", attributes, out);
}

// Radios and Checkboxes have the same members but for the chosen value.
template <class Options>
Html choice_group(Options const& options, ChoiceList list, FieldFrame const& frame, std::string const& modifiers) {
  bool const has_fieldset = !options.legend.text.empty();
  if (!has_fieldset && list.type == "checkbox") list.described_by_all = frame.described_by;
  Attributes attributes{class_of({list.stem, modifiers, options.classes})};
  attributes.add(options.attributes).add({"data-module", list.stem});
  Html inner = {frame.hint, frame.error, choice_items(list, options.items, attributes)};
  if (has_fieldset)
    inner = fieldset({.legend = options.legend, .body = inner, .described_by = frame.described_by, .classes = options.fieldset_classes,
                      .attributes = options.fieldset_attributes});
  return frame.group(options.group, inner);
}

std::string prefix_of(std::string const& id_prefix, std::string const& name) { return id_prefix.empty() ? name : id_prefix; }

}  // namespace

Html radios(Radios const& options) {
  FieldFrame const frame(prefix_of(options.id_prefix, options.name), options.described_by, options.hint, options.error, options.form, options.name);
  auto const value = shown_value(options.value, options.form, options.name);
  ChoiceList const list{.stem = "govuk-radios", .type = "radio", .name = options.name, .id_prefix = frame.id, .described_by_all = {},
                        .chosen = [&](std::string const& item) { return value && *value == item; }};
  return choice_group(options, list, frame, classes({options.small ? "govuk-radios--small" : "", options.inline_items ? "govuk-radios--inline" : ""}));
}

std::vector<Choice> yes_no(Html conditional_on_yes, Html conditional_on_no) {
  return {{.value = "yes", .text = "Yes", .conditional = std::move(conditional_on_yes)},
          {.value = "no", .text = "No", .conditional = std::move(conditional_on_no)}};
}

Html checkboxes(Checkboxes const& options) {
  FieldFrame const frame(prefix_of(options.id_prefix, options.name), options.described_by, options.hint, options.error, options.form, options.name);
  // Once the form was sent, a box that is not in it was unticked.
  bool const typed = options.form != nullptr && (options.form->failed() || options.form->find(options.name));
  auto const values = typed ? options.form->values(options.name) : options.values;
  ChoiceList const list{.stem = "govuk-checkboxes", .type = "checkbox", .name = options.name, .id_prefix = frame.id, .described_by_all = {},
                        .chosen = [&](std::string const& item) { return std::ranges::find(values, item) != values.end(); }};
  return choice_group(options, list, frame, options.small ? "govuk-checkboxes--small" : "");
}

namespace {

Html select_option(Option const& item, std::optional<std::string> const& value) {
  Attributes attributes;
  if (item.value) attributes.add({"value", *item.value});
  bool const chosen = value && !value->empty() && item.value.value_or(item.text) == *value;
  attributes.add({"selected", item.selected.value_or(chosen)}).add({"disabled", item.disabled}).add(item.attributes);
  return el("option", attributes, item.text);
}

}  // namespace

Html select(Select const& options) {
  FieldFrame const frame(options.id.empty() ? options.name : options.id, options.described_by, options.hint, options.error, options.form, options.name);
  auto const value = shown_value(options.value, options.form, options.name);
  Attributes attributes{class_of({"govuk-select", options.classes, frame.failed() ? "govuk-select--error" : ""}), {"id", frame.id}, {"name", options.name}};
  attributes.add({"disabled", options.disabled}).maybe("aria-describedby", frame.described_by).add(options.attributes);
  Html items;
  for (auto const& item : options.items) items += select_option(item, value);
  return frame.group(options.group, {label(options.label, frame.id), frame.hint, frame.error, el("select", attributes, items)});
}

}  // namespace govuk
