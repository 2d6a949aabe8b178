#include "http/form.hpp"

#include "http/text.hpp"

namespace http {

std::optional<std::string_view> Form::find(std::string_view name) const {
  for (auto const& [key, value] : fields_)
    if (key == name) return value;
  return std::nullopt;
}

std::string_view Form::one(std::string_view name) const { return find(name).value_or(std::string_view{}); }

std::vector<std::string_view> Form::all(std::string_view name) const {
  std::vector<std::string_view> out;
  for (auto const& [key, value] : fields_)
    if (key == name) out.push_back(value);
  return out;
}

Parsed<Form> parse_form(std::string_view encoded) {
  Form form;
  while (!encoded.empty()) {
    auto const end = encoded.find('&');
    auto const pair = encoded.substr(0, end);
    encoded.remove_prefix(end == std::string_view::npos ? encoded.size() : end + 1);
    if (pair.empty()) continue;
    if (form.size() == most_fields) return tl::unexpected(BadRequest{400, "too many fields"});
    auto const equals = pair.find('=');
    auto name = percent_decode(pair.substr(0, equals), true);
    auto value = percent_decode(equals == std::string_view::npos ? std::string_view{} : pair.substr(equals + 1), true);
    if (!name || !value) return tl::unexpected(BadRequest{400, "broken percent-encoding"});
    if (!plain_text(*name) || !plain_text(*value)) return tl::unexpected(BadRequest{400, "a field is not UTF-8 text"});
    form.add(std::move(*name), std::move(*value));
  }
  return form;
}

std::string percent_encode(std::string_view text) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string out;
  for (char const c : text) {
    bool const letter = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter || c == '-' || c == '.' || c == '_' || c == '~') {
      out += c;
    } else {
      auto const byte = static_cast<unsigned char>(c);
      (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
  }
  return out;
}

std::string to_query(Form const& form) {
  std::string out;
  for (auto const& [name, value] : form) {
    if (!out.empty()) out += '&';
    out += percent_encode(name) + '=' + percent_encode(value);
  }
  return out;
}

}  // namespace http
