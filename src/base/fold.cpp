// What search compares; text.hpp says the rules.
#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

// One character for each code point from U+00C0 (derived from the Unicode decompositions, with the letters that have
// none, such as o with a stroke, given their usual base). A digit is a letter that takes two; a full stop stands for itself.
constexpr std::string_view latin =
    "aaaaaa1ceeeeiiiidnooooo.ouuuuy43aaaaaa1ceeeeiiiidnooooo.ouuuuy4y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii55jjkkqlllllll"
    "lllnnnnnnn66oooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    ".b.............e.ff.............oo.............uu..............."
    "....777888999aaiioouuuuuuuuuu.aaaa11..ggkkoooo..j777gg..nnaa11oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";
static_assert(latin.size() == 0x250 - 0xC0);

// The same from U+1E00: Welsh, Vietnamese and other letters with two marks.
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s..3.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
static_assert(latin_additional.size() == 0x1F00 - 0x1E00);

constexpr std::array<std::string_view, 10> pairs{"", "ae", "oe", "ss", "th", "ij", "ng", "dz", "lj", "nj"};

constexpr bool between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

char base_letter(char32_t c) {
  if (between(c, 0xC0, 0x24F)) return latin[c - 0xC0];
  if (between(c, 0x1E00, 0x1EFF)) return latin_additional[c - 0x1E00];
  return '.';
}

// Apostrophes and what is typed for them, combining marks, soft hyphens and marks of no width.
bool is_dropped(char32_t c) {
  return c == '\'' || c == '`' || c == 0xAD || c == 0xB4 || between(c, 0x2B9, 0x2BF) || between(c, 0x300, 0x36F) ||
         between(c, 0x200B, 0x200F) || between(c, 0x2018, 0x201B) || c == 0x2032 || c == 0x2060 || c == 0xFEFF;
}

bool is_separator(char32_t c) {
  bool const ascii_word = between(c, '0', '9') || between(c, 'a', 'z') || between(c, 'A', 'Z');
  return (c < 0x80 && !ascii_word) || between(c, 0x80, 0xBF) || c == 0xD7 || c == 0xF7 || between(c, 0x2000, 0x206F) ||
         between(c, 0x3000, 0x3003) || c == 0xFFFD;
}

// Latin outside the tables stands as it is; Greek and Cyrillic capitals have their small letters at fixed distances.
char32_t lower(char32_t c) {
  if (between(c, 'A', 'Z') || between(c, 0x391, 0x3A9) || between(c, 0x410, 0x42F)) return c + 0x20;
  if (between(c, 0x400, 0x40F)) return c + 0x50;
  return c;
}

void append_letter(std::string& out, char32_t c) {
  char const letter = base_letter(c);
  if (letter == '.') append_utf8(out, lower(c));
  else if (letter <= '9') out += pairs[static_cast<std::size_t>(letter - '0')];
  else out.push_back(letter);
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  bool space_waits = false;
  for (char32_t c : decode_utf8(utf8)) {
    if (is_dropped(c)) continue;
    if (is_separator(c)) {
      space_waits = !out.empty();
      continue;
    }
    if (space_waits) out.push_back(' ');
    space_waits = false;
    append_letter(out, c);
  }
  return out;
}

}  // namespace base
