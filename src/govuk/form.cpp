#include "govuk/form.hpp"

#include "govuk/elements.hpp"
#include "govuk/headings.hpp"

#include <algorithm>

namespace govuk {

FormView& FormView::set(std::string name, std::string value) {
  std::erase_if(fields_, [&](Field const& field) { return field.first == name; });
  return add(std::move(name), std::move(value));
}

FormView& FormView::add(std::string name, std::string value) {
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}

FormView& FormView::date(std::string const& name, std::string_view day, std::string_view month, std::string_view year) {
  return set(name + "-day", std::string(day)).set(name + "-month", std::string(month)).set(name + "-year", std::string(year));
}

FormView& FormView::fail(std::string field, std::string message) {
  errors_.push_back({std::move(field), std::move(message)});
  return *this;
}

FormView& FormView::fail(std::vector<base::FieldError> errors) {
  std::ranges::move(errors, std::back_inserter(errors_));
  return *this;
}

std::optional<std::string_view> FormView::find(std::string_view name) const {
  auto const found = std::ranges::find(fields_, name, &Field::first);
  if (found == fields_.end()) return std::nullopt;
  return found->second;
}

std::string_view FormView::value(std::string_view name) const { return find(name).value_or(std::string_view{}); }

std::vector<std::string> FormView::values(std::string_view name) const {
  std::vector<std::string> out;
  for (auto const& [key, value] : fields_)
    if (key == name) out.push_back(value);
  return out;
}

bool FormView::has(std::string_view name, std::string_view value) const {
  return std::ranges::any_of(fields_, [&](Field const& field) { return field.first == name && field.second == value; });
}

std::string_view FormView::error(std::string_view field) const {
  auto const found = std::ranges::find(errors_, field, &base::FieldError::field);
  return found == errors_.end() ? std::string_view{} : std::string_view(found->message);
}

Html hidden_field(std::string_view name, std::string_view value) {
  return el("input", {{"type", "hidden"}, {"name", name}, {"value", value}});
}

Html csrf_field(std::string_view token) { return hidden_field(csrf_field_name, token); }

Html form(Form const& options) {
  Attributes attributes{{"action", options.action}, {"method", options.get ? "get" : "post"}};
  if (options.multipart) attributes.add({"enctype", "multipart/form-data"});
  attributes.add({"novalidate", true}).maybe("id", options.id).maybe("class", options.classes).maybe("data-autosave", options.autosave);
  attributes.add(options.attributes);
  Html body;
  if (!options.get) body += csrf_field(options.csrf);
  body += options.body;
  bool const has_status = options.body.str().find("data-autosave-status") != std::string::npos;
  if (!options.autosave.empty() && !has_status) body += el("p", {{"class", "govuk-hint fp-autosave"}, {"role", "status"}, {"data-autosave-status", true}});
  return el("form", attributes, body);
}

Html error_message(ErrorMessage const& options) {
  Attributes attributes;
  attributes.maybe("id", options.id).add(class_of({"govuk-error-message", options.classes})).add(options.attributes);
  Html content;
  if (!options.hidden.empty()) content = {visually_hidden(options.hidden + ":"), " "};
  return el("p", attributes, content + options.text);
}

Html error_summary(ErrorSummary const& options) {
  Attributes attributes{class_of({"govuk-error-summary", options.classes})};
  if (options.disable_auto_focus) attributes.add({"data-disable-auto-focus", "true"});
  attributes.add(options.attributes).add({"data-module", "govuk-error-summary"});
  Html items;
  for (auto const& item : options.items)
    items += el("li", {}, item.href.empty() ? item.text : el("a", Attributes{{"href", item.href}}.add(item.attributes), item.text));
  Html body;
  if (!options.description.empty()) body += el("p", {}, options.description);
  if (!items.empty()) body += el("ul", {{"class", "govuk-list govuk-error-summary__list"}}, items);
  return el("div", attributes,
            el("div", {{"role", "alert"}},
               {el("h2", {{"class", "govuk-error-summary__title"}}, options.title), div("govuk-error-summary__body", body)}));
}

Html error_summary(FormView const& view) {
  if (!view.failed()) return {};
  ErrorSummary options;
  for (auto const& [field, message] : view.errors()) {
    std::string href;
    if (!field.empty()) href = "#" + field + (view.find(field + "-day") ? "-day" : "");
    options.items.push_back({.text = message, .href = href});
  }
  return error_summary(options);
}

}  // namespace govuk
