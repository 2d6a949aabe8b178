// The encoding itself; text.hpp says what is promised.
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

struct Decoded {
  char32_t point;
  std::size_t length;  // 0 when the bytes are no UTF-8
};

constexpr Decoded bad{U'\uFFFD', 0};

// The table of well-formed byte sequences, Unicode chapter 3, table 3-7, as arithmetic.
Decoded decode(std::string_view text, std::size_t at) {
  auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned const lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  std::size_t const length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return bad;
  char32_t point = lead & (0xFFu >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0u) != 0x80u) return bad;
    point = (point << 6) | (byte(at + i) & 0x3Fu);
  }
  constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
  if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return bad;
  return {point, length};
}

}  // namespace

std::size_t first_bad_byte(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    auto const length = decode(text, at).length;
    if (length == 0) return at;
    at += length;
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view text) { return first_bad_byte(text) == std::string_view::npos; }

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

void append_utf8(std::string& out, char32_t point) {
  auto const put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
  auto const tail = [&](unsigned shift) { put(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0 | (point >> 6)), tail(0);
  } else if (point < 0x10000) {
    put(0xE0 | (point >> 12)), tail(6), tail(0);
  } else {
    put(0xF0 | (point >> 18)), tail(12), tail(6), tail(0);
  }
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    auto const [point, length] = decode(text, at);
    out.push_back(point);
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

}  // namespace base
