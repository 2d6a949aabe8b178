#include "govuk/html.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace govuk {

namespace {

// What stands for a character in text and in attributes; empty for most.
constexpr std::array<std::string_view, 256> escapes = [] {
  std::array<std::string_view, 256> table{};
  table['&'] = "&amp;";
  table['<'] = "&lt;";
  table['>'] = "&gt;";
  table['"'] = "&quot;";
  table['\''] = "&#39;";
  return table;
}();

void escape_into(std::string& out, std::string_view text) {
  std::size_t plain = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    auto const escape = escapes[static_cast<unsigned char>(text[at])];
    if (escape.empty()) continue;
    out.append(text, plain, at - plain).append(escape);
    plain = at + 1;
  }
  out.append(text, plain);
}

bool is_void(std::string_view tag) {
  static constexpr std::array<std::string_view, 9> names{"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"};
  return std::ranges::find(names, tag) != names.end();
}

// Scripts in attributes and styles in attributes are refused by our Content-Security-Policy too.
void check_name(std::string_view name) {
  bool const letters = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':' || c == '.';
  });
  if (!letters || name == "style" || name.starts_with("on"))
    throw std::invalid_argument("an attribute that may not be written");
}

bool is_link(std::string_view name) {
  return name == "href" || name == "src" || name == "action" || name == "formaction";
}

// No scheme, or one of four. Browsers skip white space and control characters inside a scheme, so we do too.
bool safe_link(std::string_view url) {
  std::string scheme;
  for (char const c : url) {
    if (c == '/' || c == '?' || c == '#') return true;
    if (c == ':') return scheme == "http" || scheme == "https" || scheme == "mailto" || scheme == "tel";
    if (static_cast<unsigned char>(c) > ' ') scheme += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return true;
}

}  // namespace

Html::Html(std::initializer_list<Html> parts) {
  std::size_t bytes = 0;
  for (auto const& part : parts) bytes += part.markup_.size();
  markup_.reserve(bytes);
  for (auto const& part : parts) markup_ += part.markup_;
}

void Html::append_text(std::string_view text) { escape_into(markup_, text); }

Html& Html::open(TagName tag, Attributes const& attributes) {
  markup_ += '<';
  markup_ += tag.name;
  markup_ += attributes.markup_;
  markup_ += '>';
  return *this;
}

Html& Html::open(TagName tag) { return open(tag, {}); }

Html& Html::close(TagName tag) {
  markup_ += "</";
  markup_ += tag.name;
  markup_ += '>';
  return *this;
}

Html el(TagName tag, Attributes const& attributes, Html const& children) {
  Html out;
  out.markup_.reserve(children.markup_.size() + 2 * tag.name.size() + 64);
  out.open(tag, attributes);
  if (is_void(tag.name)) return out;
  out.markup_ += children.markup_;
  return std::move(out.close(tag));
}

Html text(std::string_view words) { return Html(words); }

Html join(std::vector<Html> const& parts, Html const& separator) {
  Html out;
  for (auto const& part : parts) {
    if (&part != parts.data()) out += separator;
    out += part;
  }
  return out;
}

std::string grouped(std::int64_t value) {
  std::string const digits = std::to_string(value);
  std::string out;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    bool const after_a_digit = at > 0 && digits[at - 1] != '-';
    if (after_a_digit && (digits.size() - at) % 3 == 0) out += ',';
    out += digits[at];
  }
  return out;
}

Html number(std::int64_t value) { return Html(grouped(value)); }

Attributes::Attributes(std::initializer_list<Attribute> list) {
  std::size_t bytes = 0;
  for (auto const& each : list) bytes += each.name.size() + each.value.size() + each.owned.size() + 4;
  markup_.reserve(bytes);
  for (auto const& each : list) add(each);
}

Attributes& Attributes::add(Attribute const& attribute) {
  check_name(attribute.name);
  if (!attribute.present) return *this;
  markup_ += ' ';
  markup_ += attribute.name;
  if (attribute.bare) return *this;
  markup_ += "=\"";
  std::string_view const value = attribute.owned.empty() ? attribute.value : std::string_view(attribute.owned);
  if (is_link(attribute.name) && !safe_link(value)) markup_ += '#';
  else escape_into(markup_, value);
  markup_ += '"';
  return *this;
}

Attributes& Attributes::maybe(std::string_view name, std::string_view value) {
  return value.empty() ? *this : add(Attribute(name, value));
}

Attributes& Attributes::add(Attributes const& more) {
  markup_ += more.markup_;
  return *this;
}

std::string classes(std::initializer_list<std::string_view> parts) {
  std::string out;
  for (auto const part : parts) {
    if (part.empty()) continue;
    if (!out.empty()) out += ' ';
    out += part;
  }
  return out;
}

Html Raw::html() const {
  Html out;
  out.markup_ = constant;
  return out;
}

Html Kept::html() const {
  Html out;
  out.markup_ = std::string(markup);
  return out;
}

}  // namespace govuk
