#include "govuk/html.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

namespace govuk {

namespace {

void escape_into(std::string& out, std::string_view text) {
  for (;;) {
    auto const special = text.find_first_of("&<>\"'");
    out.append(text.substr(0, special));
    if (special == std::string_view::npos) return;
    switch (text[special]) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += "&#39;"; break;
    }
    text.remove_prefix(special + 1);
  }
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

void attributes_into(std::string& out, Attributes const& attributes) {
  for (auto const& attribute : attributes) {
    check_name(attribute.name);
    if (!attribute.present) continue;
    out += ' ';
    out += attribute.name;
    if (attribute.bare) continue;
    out += "=\"";
    if (is_link(attribute.name) && !safe_link(attribute.value)) out += '#';
    else escape_into(out, attribute.value);
    out += '"';
  }
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
  attributes_into(markup_, attributes);
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
  std::string digits = std::to_string(value);
  auto const first = static_cast<std::ptrdiff_t>(digits.starts_with('-') ? 1 : 0);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > first; at -= 3) digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

Html number(std::int64_t value) { return Html(grouped(value)); }

Attributes& Attributes::maybe(std::string_view name, std::string_view value) {
  if (!value.empty()) list_.emplace_back(name, value);
  return *this;
}

Attributes& Attributes::add(Attributes const& more) {
  list_.insert(list_.end(), more.begin(), more.end());
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

}  // namespace govuk
