// Fields of a query or a form: names may repeat, order is kept, values are decoded, UTF-8 and without NUL.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

namespace http {

class Form {
 public:
  using Field = std::pair<std::string, std::string>;

  std::string_view one(std::string_view name) const;                  // the first value; empty if absent
  std::optional<std::string_view> find(std::string_view name) const;  // the first value
  std::vector<std::string_view> all(std::string_view name) const;     // every value, in order
  bool has(std::string_view name) const { return find(name).has_value(); }

  void add(std::string name, std::string value) { fields_.emplace_back(std::move(name), std::move(value)); }
  bool empty() const { return fields_.empty(); }
  std::size_t size() const { return fields_.size(); }
  auto begin() const { return fields_.begin(); }
  auto end() const { return fields_.end(); }

 private:
  std::vector<Field> fields_;
};

// What is wrong with a request, as a status and a word for the log; never what was typed.
struct BadRequest {
  int status = 400;
  char const* why = "";
};
template <class T>
using Parsed = tl::expected<T, BadRequest>;

inline constexpr std::size_t most_fields = 5000;

// application/x-www-form-urlencoded, of a body or of a query. Refuses broken percent-encoding, NUL,
// invalid UTF-8 and more than most_fields fields.
Parsed<Form> parse_form(std::string_view encoded);

// For links: the query "a=1&b=two+words", escaped.
std::string to_query(Form const&);
// For one path segment or query value: everything but unreserved characters percent-encoded.
std::string percent_encode(std::string_view);

}  // namespace http
