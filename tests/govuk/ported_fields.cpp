#include "govuk/ported.hpp"

#include "govuk/all.hpp"

#include <regex>

namespace fixture {

namespace {

using namespace govuk;

Label label_from(Options const& o) {
  Label l = content(o);
  l.heading = o["isPageHeading"].truthy();
  l.classes = o["classes"].text();
  l.attributes = o["attributes"].attributes();
  return l;
}

FormGroup group_from(Options const& o) { return {.classes = o["classes"].text(), .attributes = o["attributes"].attributes()}; }

Html character_count_from(Options const& o) {
  return character_count({.name = o["name"].text(), .label = label_from(o["label"]), .hint = content(o["hint"]), .value = o["value"].maybe_text(), .error = content(o["errorMessage"]),
                          .id = o["id"].text(), .rows = o["rows"].given() ? o["rows"].number() : 5, .max_length = o["maxlength"].number(), .max_words = o["maxwords"].number(),
                          .threshold = o["threshold"].number(), .spellcheck = o["spellcheck"].maybe_bool(), .classes = o["classes"].text(), .group = group_from(o["formGroup"]),
                          .message_classes = o["countMessage"]["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html text_area_from(Options const& o) {
  return text_area({.name = o["name"].text(), .label = label_from(o["label"]), .hint = content(o["hint"]), .value = o["value"].maybe_text(), .error = content(o["errorMessage"]),
                    .id = o["id"].text(), .rows = o["rows"].given() ? o["rows"].number() : 5, .autocomplete = o["autocomplete"].text(), .spellcheck = o["spellcheck"].maybe_bool(),
                    .described_by = o["describedBy"].text(), .classes = o["classes"].text(), .group = group_from(o["formGroup"]), .attributes = o["attributes"].attributes()});
}

Html text_input_from(Options const& o) {
  return text_input({.name = o["name"].text(), .label = label_from(o["label"]), .hint = content(o["hint"]), .value = o["value"].maybe_text(), .error = content(o["errorMessage"]),
                     .id = o["id"].text(), .type = o["type"].text_or("text"), .inputmode = o["inputmode"].text(), .autocomplete = o["autocomplete"].text(),
                     .autocapitalize = o["autocapitalize"].text(), .pattern = o["pattern"].text(), .spellcheck = o["spellcheck"].maybe_bool(), .prefix = content(o["prefix"]),
                     .suffix = content(o["suffix"]), .disabled = o["disabled"].truthy(), .described_by = o["describedBy"].text(), .classes = o["classes"].text(),
                     .group = group_from(o["formGroup"]), .attributes = o["attributes"].attributes()});
}

Html file_upload_from(Options const& o) {
  return file_upload({.name = o["name"].text(), .label = label_from(o["label"]), .hint = content(o["hint"]), .error = content(o["errorMessage"]), .id = o["id"].text(),
                      .multiple = o["multiple"].truthy(), .enhanced = o["javascript"].truthy(), .disabled = o["disabled"].truthy(), .described_by = o["describedBy"].text(),
                      .classes = o["classes"].text(), .group = group_from(o["formGroup"]), .attributes = o["attributes"].attributes()});
}

Html select_from(Options const& o) {
  Select s{.name = o["name"].text(), .label = label_from(o["label"]), .hint = content(o["hint"]), .value = o["value"].maybe_text(), .error = content(o["errorMessage"]), .id = o["id"].text(),
           .disabled = o["disabled"].truthy(), .described_by = o["describedBy"].text(), .classes = o["classes"].text(), .group = group_from(o["formGroup"]), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["items"].items())
    s.items.push_back({.value = item["value"].maybe_text(), .text = item["text"].text(), .selected = item["selected"].maybe_bool(), .disabled = item["disabled"].truthy(), .attributes = item["attributes"].attributes()});
  return select(s);
}

std::vector<Choice> choices(Options const& from) {
  std::vector<Choice> out;
  for (auto const& item : from.items())
    out.push_back({.value = item["value"].text(), .text = content(item), .hint = content(item["hint"]), .conditional = content(item["conditional"]), .divider = item["divider"].text(),
                   .exclusive = item["behaviour"].text() == "exclusive", .checked = item["checked"].maybe_bool(), .disabled = item["disabled"].truthy(), .id = item["id"].text(),
                   .name = item["name"].text(), .label_classes = item["label"]["classes"].text(), .attributes = item["attributes"].attributes()});
  return out;
}

template <class C>
C choice_group(Options const& o) {
  C c;
  c.name = o["name"].text();
  c.legend = label_from(o["fieldset"]["legend"]);
  c.hint = content(o["hint"]);
  c.items = choices(o["items"]);
  c.error = content(o["errorMessage"]);
  c.id_prefix = o["idPrefix"].text();
  c.classes = o["classes"].text();
  c.described_by = o["fieldset"]["describedBy"].text_or(o["describedBy"].text());
  c.fieldset_classes = o["fieldset"]["classes"].text();
  c.fieldset_attributes = o["fieldset"]["attributes"].attributes();
  c.group = group_from(o["formGroup"]);
  c.attributes = o["attributes"].attributes();
  return c;
}

Html radios_from(Options const& o) {
  auto r = choice_group<Radios>(o);
  r.value = o["value"].maybe_text();
  return radios(r);
}

Html checkboxes_from(Options const& o) {
  auto c = choice_group<Checkboxes>(o);
  for (auto const& value : o["values"].items()) c.values.push_back(value.text());
  return checkboxes(c);
}

Html date_input_from(Options const& o) {
  DateInput d{.name = o["id"].text(), .legend = label_from(o["fieldset"]["legend"]), .hint = content(o["hint"]), .error = content(o["errorMessage"]),
              .day_wrong = o["day"]["error"].truthy(), .month_wrong = o["month"]["error"].truthy(), .year_wrong = o["year"]["error"].truthy(),
              .classes = o["classes"].text(), .described_by = o["fieldset"]["describedBy"].text(), .fieldset_classes = o["fieldset"]["classes"].text(),
              .fieldset_attributes = o["fieldset"]["attributes"].attributes(), .group = group_from(o["formGroup"]), .attributes = o["attributes"].attributes()};
  d.day = o["values"]["day"].text();
  d.month = o["values"]["month"].text();
  d.year = o["values"]["year"].text();
  return date_input(d);
}

// Our parts are always named after the whole: birth-day, not day.
std::string prefixed_names(Options const& o, std::string html) {
  return std::regex_replace(html, std::regex("name=\"(day|month|year)\""), "name=\"" + o["id"].text() + "-$1\"");
}

Html error_summary_from(Options const& o) {
  ErrorSummary e{.title = content(o, "titleHtml", "titleText"), .description = content(o, "descriptionHtml", "descriptionText"), .disable_auto_focus = o["disableAutoFocus"].truthy(),
                 .classes = o["classes"].text(), .attributes = o["attributes"].attributes()};
  for (auto const& item : o["errorList"].items()) e.items.push_back({.text = content(item), .href = item["href"].text(), .attributes = item["attributes"].attributes()});
  return error_summary(e);
}

Html error_message_from(Options const& o) {
  return error_message({.text = content(o), .id = o["id"].text(), .hidden = o["visuallyHiddenText"].text_or("Error"), .classes = o["classes"].text(), .attributes = o["attributes"].attributes()});
}

Html fieldset_from(Options const& o) {
  return fieldset({.legend = label_from(o["legend"]), .body = content(o), .described_by = o["describedBy"].text(), .role = o["role"].text(), .classes = o["classes"].text(),
                   .attributes = o["attributes"].attributes()});
}

}  // namespace

std::vector<Ported> ported_fields() {
  char const* const plain = "only what pages have needed";
  char const* const three = "our date has three parts, day, month and year, named after the whole";
  return {
      {.component = "character-count", .render = character_count_from,
       .without = {{"charactersUnderLimitText.other", english_only}, {"charactersUnderLimitText.one", english_only}, {"charactersAtLimitText", english_only},
                   {"charactersOverLimitText.other", english_only}, {"charactersOverLimitText.one", english_only}, {"wordsUnderLimitText.other", english_only},
                   {"wordsUnderLimitText.one", english_only}, {"wordsAtLimitText", english_only}, {"wordsOverLimitText.other", english_only},
                   {"wordsOverLimitText.one", english_only}, {"textareaDescriptionText", english_only}, {"countType", plain}},
       .left_out = {{"to configure in JavaScript", "a limit is always given"}, {"with neither maxlength, maxwords nor textarea description set", "a limit is always given"}}},
      {.component = "checkboxes", .render = checkboxes_from, .without = {{"items[]", no_gaps}, {"items[].label.attributes", plain}}},
      {.component = "date-input", .render = date_input_from,
       .without = {{"items[].name", three}, {"items[].id", three}, {"items[].classes", three}, {"items[].error", three}, {"items[].value", three}, {"items[].autocomplete", three},
                   {"items[].pattern", three}, {"items[].inputmode", three}, {"items[].attributes", three}, {"namePrefix", three}, {"day", three}, {"year", three},
                   {"day.name", three}, {"month.name", three}, {"year.name", three}, {"day.label", english_only}, {"month.label", english_only}, {"year.label", english_only},
                   {"day.classes", plain}, {"month.classes", plain}, {"year.classes", plain}, {"year.value", plain}},
       .left_out = {{"with error on single field by omission", "a part is wrong, or else all are"}},
       .expected = prefixed_names},
      {.component = "error-message", .render = error_message_from},
      {.component = "error-summary", .render = error_summary_from, .left_out = {{"autofocus explicitly enabled", "absent says the same as false"}}},
      {.component = "fieldset", .render = fieldset_from},
      {.component = "file-upload", .render = file_upload_from,
       .without = {{"wrapperClasses", plain}, {"wrapperAttributes", plain}, {"chooseFilesButtonText", english_only}, {"dropInstructionText", english_only},
                   {"noFileChosenText", english_only}, {"multipleFilesChosenText.other", english_only}, {"multipleFilesChosenText.one", english_only},
                   {"enteredDropZoneText", english_only}, {"leftDropZoneText", english_only}}},
      {.component = "hint", .render = [](Options const& o) { return hint(content(o), o["id"].text(), o["classes"].text()); }, .without = {{"attributes", plain}}},
      {.component = "input", .render = text_input_from,
       .without = {{"prefix.classes", plain}, {"prefix.attributes", plain}, {"suffix.classes", plain}, {"suffix.attributes", plain}, {"inputWrapper.classes", plain}, {"inputWrapper.attributes", plain}}},
      {.component = "label", .render = [](Options const& o) { return label(label_from(o), o["for"].text()); }},
      {.component = "radios", .render = radios_from, .without = {{"items[]", no_gaps}, {"items[].label.attributes", plain}}},
      {.component = "select", .render = select_from, .without = {{"items[]", no_gaps}}},
      {.component = "textarea", .render = text_area_from},
  };
}

}  // namespace fixture
