#include "govuk/date_input.hpp"

#include "govuk/field_frame.hpp"
#include "govuk/headings.hpp"
#include "govuk/input.hpp"

#include <array>

namespace govuk {

namespace {

struct Part {
  char const* word;
  char const* label;
  int width;
  std::string const* given;
  bool wrong;
};

std::array<Part, 3> parts_of(DateInput const& options) {
  auto const wrong = [&](char const* word, bool given) {
    return given || (options.form != nullptr && !options.form->error(options.name + "-" + word).empty());
  };
  return {Part{"day", "Day", 2, &options.day, wrong("day", options.day_wrong)},
          Part{"month", "Month", 2, &options.month, wrong("month", options.month_wrong)},
          Part{"year", "Year", 4, &options.year, wrong("year", options.year_wrong)}};
}

// The message above the parts: the whole field's, or else the first wrong part's.
Html message(DateInput const& options) {
  if (!options.error.empty() || options.form == nullptr) return options.error;
  for (char const* suffix : {"", "-day", "-month", "-year"})
    if (auto const found = options.form->error(options.name + suffix); !found.empty()) return found;
  return {};
}

std::string const& id_of(DateInput const& options) { return options.id.empty() ? options.name : options.id; }

Html part_input(DateInput const& options, Part const& part, bool red) {
  std::string const name = options.name + "-" + part.word;
  auto const value = shown_value(part.given->empty() ? std::nullopt : std::optional(*part.given), options.form, name);
  Label words = part.label;
  words.classes = "govuk-date-input__label";
  return div("govuk-date-input__item",
             text_input({.name = name, .label = words, .value = value, .id = id_of(options) + "-" + part.word, .inputmode = "numeric",
                         .autocomplete = options.birth_date ? std::string("bday-") + part.word : "",
                         .classes = classes({"govuk-date-input__input", red ? "govuk-input--error" : "", "govuk-input--width-" + std::to_string(part.width)})}));
}

}  // namespace

Html date_input(DateInput const& options) {
  FieldFrame const frame(id_of(options), options.described_by, options.hint, message(options), nullptr, options.name);
  auto const parts = parts_of(options);
  bool const any_wrong = parts[0].wrong || parts[1].wrong || parts[2].wrong;
  Html inputs;
  for (auto const& part : parts) inputs += part_input(options, part, part.wrong || (frame.failed() && !any_wrong));
  Attributes attributes{class_of({"govuk-date-input", options.classes})};
  Html inner = {frame.hint, frame.error, el("div", attributes.add(options.attributes).add({"id", id_of(options)}), inputs)};
  if (!options.legend.text.empty())
    inner = fieldset({.legend = options.legend, .body = inner, .described_by = frame.described_by, .role = "group",
                      .classes = options.fieldset_classes, .attributes = options.fieldset_attributes});
  return frame.group(options.group, inner);
}

Html date_picker(DatePicker const& options) {
  Attributes attributes{{"class", "moj-datepicker"}, {"data-module", "moj-date-picker"}};
  attributes.maybe("data-min-date", options.min).maybe("data-max-date", options.max);
  return el("div", attributes,
            text_input({.name = options.name, .label = options.label, .hint = options.hint, .form = options.form, .value = options.value,
                        .error = options.error, .id = options.id, .autocomplete = "off", .classes = "moj-js-datepicker-input"}));
}

}  // namespace govuk
