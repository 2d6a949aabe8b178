#include "base/text.hpp"

namespace base {
namespace {

constexpr std::string_view no_break_space = "\xC2\xA0";

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool turns_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

bool is_control(char32_t c, Lines lines) {
  if (lines == Lines::many && (c == '\n' || c == '\t')) return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || turns_direction(c);
}

std::string with_plain_line_ends(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') out.push_back(text[i]);
    else if (i + 1 == text.size() || text[i + 1] != '\n') out.push_back('\n');
  }
  return out;
}

std::string mapped(std::string_view text, char first, char last, int by) {
  std::string out{text};
  for (char& c : out)
    if (c >= first && c <= last) c = static_cast<char>(c + by);
  return out;
}

}  // namespace

std::string_view trim(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    else if (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    else if (text.starts_with(no_break_space)) text.remove_prefix(no_break_space.size());
    else if (text.ends_with(no_break_space)) text.remove_suffix(no_break_space.size());
    else return text;
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    auto const end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string_view> words_of(std::string_view text) {
  auto parts = split(text, ' ');
  std::erase_if(parts, [](std::string_view part) { return part.empty(); });
  return parts;
}

std::string ascii_lower(std::string_view text) { return mapped(text, 'A', 'Z', 'a' - 'A'); }
std::string ascii_upper(std::string_view text) { return mapped(text, 'a', 'z', 'A' - 'a'); }

tl::expected<std::string, TextFault> typed_text(std::string_view raw, std::size_t at_most, Lines lines) {
  if (!is_utf8(raw)) return tl::unexpected(TextFault::not_utf8);
  std::string text = with_plain_line_ends(trim(raw));
  for (char32_t c : decode_utf8(text))
    if (is_control(c, lines)) return tl::unexpected(TextFault::control_character);
  if (characters(text) > at_most) return tl::unexpected(TextFault::too_long);
  return text;
}

}  // namespace base
