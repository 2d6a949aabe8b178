// For this room's fields: what stands around the control, and what describes it.
#pragma once
#include "govuk/field.hpp"

namespace govuk {

struct FieldFrame {
  std::string id;            // of the field
  std::string described_by;  // the ids of hint and error, after those given
  Html hint = {};
  Html error = {};

  // `error` is the one given, or else the form's for `name`.
  FieldFrame(std::string field_id, std::string already_described_by, Html const& hint_text, Html const& error_text,
             FormView const* form, std::string_view name);
  bool failed() const { return !error.empty(); }
  Html group(FormGroup const& options, Html const& content) const;
};

// The value given, or else the form's.
std::optional<std::string> shown_value(std::optional<std::string> const& given, FormView const* form, std::string_view name);

}  // namespace govuk
