// Reads what was typed into a form: everything at once, each fault with the field it belongs to.
#pragma once
#include "base/outcome.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "base/words.hpp"
#include "http/form.hpp"

#include <charconv>

namespace people::pages {

class Typed {
 public:
  explicit Typed(http::Form const& form) : form_(form) {}

  // `label` begins the message: "Surname".
  std::string line(std::string_view field, std::string_view label, std::size_t at_most = 100);
  std::string lines(std::string_view field, std::string_view label, std::size_t at_most = 2000);
  std::string required(std::string_view field, std::string_view label, std::string_view message, std::size_t at_most = 100);
  std::optional<base::Date> date(std::string_view field, std::string_view label);
  base::Date required_date(std::string_view field, std::string_view label);
  // A date in parts and a time of day in one box, "field-time": both or neither.
  std::optional<base::Instant> moment(std::string_view field, std::string_view label);
  bool yes(std::string_view field) const { return form_.one(field) == "yes"; }
  std::optional<std::string> code(std::string_view field);   // none where nothing was chosen

  template <base::Worded E>
  E choice(std::string_view field, std::string_view message, E otherwise = {}) {
    auto const found = base::from_word<E>(form_.one(field));
    if (!found) fail(field, std::string(message));
    return found.value_or(otherwise);
  }
  template <class Id>
  std::optional<Id> key(std::string_view field) const {
    auto const number = integer(field);
    return number && *number > 0 ? std::optional(Id{*number}) : std::nullopt;
  }
  std::optional<std::int64_t> integer(std::string_view field) const;
  // The version of the record that the form was opened on; 0, which is no version, where a form without one was sent.
  std::int64_t version() const { return integer("version").value_or(0); }

  void fail(std::string_view field, std::string message) { errors_.push_back({std::string(field), std::move(message)}); }
  std::vector<base::FieldError> const& errors() const { return errors_; }
  http::Form const& form() const { return form_; }

 private:
  std::string text(std::string_view field, std::string_view label, std::size_t at_most, base::Lines lines);
  http::Form const& form_;
  std::vector<base::FieldError> errors_ = {};
};

}  // namespace people::pages
