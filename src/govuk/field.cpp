#include "govuk/field.hpp"

#include "govuk/field_frame.hpp"
#include "govuk/headings.hpp"

namespace govuk {

namespace {

std::string size_class(std::string_view stem, std::optional<Size> size) {
  static constexpr std::string_view letters[] = {"s", "m", "l", "xl"};
  if (!size) return {};
  return std::string(stem) + "--" + std::string(letters[static_cast<std::size_t>(*size)]);
}

std::string and_then(std::string const& ids, std::string_view id) { return classes({ids, id}); }

}  // namespace

Html label(Label const& options, std::string_view for_id) {
  if (options.text.empty()) return {};
  Attributes attributes{class_of({"govuk-label", size_class("govuk-label", options.size), options.classes})};
  attributes.add(options.attributes).maybe("for", for_id);
  Html const made = el("label", attributes, options.text);
  return options.heading ? el("h1", {{"class", "govuk-label-wrapper"}}, made) : made;
}

Html hint(Html const& content, std::string_view id, std::string_view class_names) {
  return el("div", Attributes{}.maybe("id", id).add(class_of({"govuk-hint", class_names})), content);
}

Html fieldset(Fieldset const& options) {
  Attributes attributes{class_of({"govuk-fieldset", options.classes})};
  attributes.maybe("role", options.role).maybe("aria-describedby", options.described_by).add(options.attributes);
  Html content;
  if (Legend const& legend = options.legend; !legend.text.empty()) {
    Html const words = legend.heading ? el("h1", {{"class", "govuk-fieldset__heading"}}, legend.text) : legend.text;
    content = el("legend", {class_of({"govuk-fieldset__legend", size_class("govuk-fieldset__legend", legend.size), legend.classes})}, words);
  }
  return el("fieldset", attributes, content + options.body);
}

FieldFrame::FieldFrame(std::string field_id, std::string already_described_by, Html const& hint_text, Html const& error_text,
                       FormView const* form, std::string_view name)
    : id(std::move(field_id)), described_by(std::move(already_described_by)) {
  Html message = error_text;
  if (message.empty() && form != nullptr) message = form->error(name);
  if (!hint_text.empty()) {
    described_by = and_then(described_by, id + "-hint");
    hint = govuk::hint(hint_text, id + "-hint");
  }
  if (!message.empty()) {
    described_by = and_then(described_by, id + "-error");
    error = error_message({.text = message, .id = id + "-error"});
  }
}

Html FieldFrame::group(FormGroup const& options, Html const& content) const {
  Attributes attributes{class_of({"govuk-form-group", failed() ? "govuk-form-group--error" : "", options.classes})};
  return el("div", attributes.add(options.attributes), content);
}

std::optional<std::string> shown_value(std::optional<std::string> const& given, FormView const* form, std::string_view name) {
  if (form != nullptr)
    if (auto const typed = form->find(name)) return std::string(*typed);
  return given;
}

}  // namespace govuk
