#include "govuk/input.hpp"

#include "govuk/field_frame.hpp"
#include "govuk/headings.hpp"

namespace govuk {

namespace {

std::string id_of(std::string const& id, std::string const& name) { return id.empty() ? name : id; }

Html affix(std::string_view class_name, Html const& content) {
  if (content.empty()) return {};
  return el("div", {{"class", class_name}, {"aria-hidden", "true"}}, content);
}

char const* true_or_false(bool value) { return value ? "true" : "false"; }

Html input_element(TextInput const& options, FieldFrame const& frame) {
  std::string const width = options.width == 0 ? "" : "govuk-input--width-" + std::to_string(options.width);
  Attributes attributes{class_of({"govuk-input", width, options.classes, frame.failed() ? "govuk-input--error" : ""}),
                        {"id", frame.id}, {"name", options.name}, {"type", options.type}};
  if (options.spellcheck) attributes.add({"spellcheck", true_or_false(*options.spellcheck)});
  // A password is never written back into a page.
  if (options.type != "password")
    if (auto const value = shown_value(options.value, options.form, options.name)) attributes.add({"value", *value});
  attributes.add({"disabled", options.disabled}).maybe("aria-describedby", frame.described_by);
  attributes.maybe("autocomplete", options.autocomplete).maybe("autocapitalize", options.autocapitalize);
  attributes.maybe("pattern", options.pattern).maybe("inputmode", options.inputmode);
  return el("input", attributes.add(options.attributes));
}

}  // namespace

Html text_input(TextInput const& options) {
  FieldFrame const frame(id_of(options.id, options.name), options.described_by, options.hint, options.error, options.form, options.name);
  Html control = input_element(options, frame);
  if (!options.prefix.empty() || !options.suffix.empty())
    control = div("govuk-input__wrapper", {affix("govuk-input__prefix", options.prefix), control, affix("govuk-input__suffix", options.suffix)});
  return frame.group(options.group, {label(options.label, frame.id), frame.hint, frame.error, control});
}

Html code_input(TextInput options) {
  options.spellcheck = false;
  options.autocomplete = "off";
  options.autocapitalize = "characters";
  return text_input(options);
}

Html text_area(TextArea const& options) {
  FieldFrame const frame(id_of(options.id, options.name), options.described_by, options.hint, options.error, options.form, options.name);
  Attributes attributes{class_of({"govuk-textarea", frame.failed() ? "govuk-textarea--error" : "", options.classes}),
                        {"id", frame.id}, {"name", options.name}, {"rows", options.rows}};
  if (options.spellcheck) attributes.add({"spellcheck", true_or_false(*options.spellcheck)});
  attributes.add({"disabled", options.disabled}).maybe("aria-describedby", frame.described_by);
  attributes.maybe("autocomplete", options.autocomplete).add(options.attributes);
  // A first line break in a textarea is not part of its value: one more keeps what was typed.
  std::string value = shown_value(options.value, options.form, options.name).value_or("");
  if (value.starts_with('\n') || value.starts_with('\r')) value.insert(0, "\n");
  return frame.group(options.group, {label(options.label, frame.id), frame.hint, frame.error, el("textarea", attributes, value), options.after});
}

Html character_count(CharacterCount const& options) {
  std::string const id = id_of(options.id, options.name);
  bool const words = options.max_words != 0;
  int const limit = words ? options.max_words : options.max_length;
  Attributes group{{"data-module", "govuk-character-count"}};
  if (options.max_length != 0) group.add({"data-maxlength", options.max_length});
  if (options.max_words != 0) group.add({"data-maxwords", options.max_words});
  if (options.threshold != 0) group.add({"data-threshold", options.threshold});
  if (words) group.add({"data-count-type", "words"});
  Html const message = hint("You can enter up to " + std::to_string(limit) + (words ? " words" : " characters"), id + "-info",
                            classes({"govuk-character-count__message", options.message_classes}));
  return text_area({.name = options.name, .label = options.label, .hint = options.hint, .form = options.form, .value = options.value,
                    .error = options.error, .id = id, .rows = options.rows, .spellcheck = options.spellcheck,
                    .described_by = id + "-info", .classes = classes({"govuk-js-character-count", options.classes}),
                    .group = {.classes = classes({"govuk-character-count", options.group.classes}),
                              .attributes = group.add(options.group.attributes)},
                    .after = message, .attributes = options.attributes});
}

Html file_upload(FileUpload const& options) {
  FieldFrame const frame(id_of(options.id, options.name), options.described_by, options.hint, options.error, options.form, options.name);
  Attributes attributes{class_of({"govuk-file-upload", options.classes, frame.failed() ? "govuk-file-upload--error" : ""}),
                        {"id", frame.id}, {"name", options.name}, {"type", "file"}};
  attributes.add({"disabled", options.disabled}).add({"multiple", options.multiple}).maybe("accept", options.accept);
  attributes.maybe("aria-describedby", frame.described_by).add(options.attributes);
  Html control = el("input", attributes);
  if (options.enhanced) control = el("div", {{"class", "govuk-file-upload-wrapper"}, {"data-module", "govuk-file-upload"}}, control);
  return frame.group(options.group, {label(options.label, frame.id), frame.hint, frame.error, control});
}

}  // namespace govuk
