// What a form shows: the values that were typed and the errors found in them. Components that are given
// `.form = &view` and `.name` show their value and their error by themselves.
#pragma once
#include "base/outcome.hpp"
#include "govuk/html.hpp"

#include <optional>
#include <utility>

namespace govuk {

class FormView {
 public:
  using Field = std::pair<std::string, std::string>;

  FormView() = default;
  // Any range of pairs of strings (http::Form is one); names may repeat.
  template <class Fields>
  explicit FormView(Fields const& fields, std::vector<base::FieldError> errors = {}) : errors_(std::move(errors)) {
    for (auto const& [name, value] : fields) fields_.emplace_back(name, value);
  }

  FormView& set(std::string name, std::string value);        // replaces every value of that name
  FormView& add(std::string name, std::string value);
  FormView& date(std::string const& name, std::string_view day, std::string_view month, std::string_view year);
  FormView& fail(std::string field, std::string message);
  FormView& fail(std::vector<base::FieldError> errors);

  std::string_view value(std::string_view name) const;       // the first; empty if absent
  std::optional<std::string_view> find(std::string_view name) const;
  std::vector<std::string> values(std::string_view name) const;
  bool has(std::string_view name, std::string_view value) const;
  std::string_view error(std::string_view field) const;      // the first message for it; empty if none
  std::vector<base::FieldError> const& errors() const { return errors_; }
  bool failed() const { return !errors_.empty(); }

 private:
  std::vector<Field> fields_;
  std::vector<base::FieldError> errors_;
};

inline constexpr std::string_view csrf_field_name = "csrf_token";

// A form. POST unless `get`; a POST carries the token. `novalidate`, because our own messages are better.
struct Form {
  std::string action = {};
  std::string csrf = {};
  Html body = {};
  bool get = false;
  bool multipart = false;
  std::string id = {};
  std::string autosave = {};   // a URL that takes POSTed drafts: saved as one types, at most every 2 s
  std::string classes = {};
  Attributes attributes = {};
};
Html form(Form const&);
Html hidden_field(std::string_view name, std::string_view value);
Html csrf_field(std::string_view token);

// "There is a problem", each message a link to its field; nothing when there are no errors.
// A date's error on the whole field links to its day.
struct ErrorSummary {
  Html title = "There is a problem";
  Html description = {};
  struct Item {
    Html text = {};
    std::string href = {};
    Attributes attributes = {};
  };
  std::vector<Item> items = {};
  bool disable_auto_focus = false;
  std::string classes = {};
  Attributes attributes = {};
};
Html error_summary(ErrorSummary const&);
Html error_summary(FormView const&);

struct ErrorMessage {
  Html text = {};
  std::string id = {};
  std::string hidden = "Error";
  std::string classes = {};
  Attributes attributes = {};
};
Html error_message(ErrorMessage const&);

}  // namespace govuk
