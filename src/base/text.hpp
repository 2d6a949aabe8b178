// Text as people type it: UTF-8 checked at the door, folded for search, compared forgivingly.
#pragma once
#include "base/words.hpp"

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace base {

// Strict UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view);
std::size_t first_bad_byte(std::string_view);  // its offset; npos when the text is valid UTF-8

// Code points of valid UTF-8, which is what a person counts as characters in a form's limit.
std::size_t characters(std::string_view utf8);

// The UTF-8 bytes of a code point.
void append_utf8(std::string& out, char32_t);
// The code points; each byte that is no UTF-8 becomes U+FFFD.
std::u32string decode_utf8(std::string_view);

// Without the white space at the ends (ASCII, and the no-break space that copying from a page brings along).
std::string_view trim(std::string_view);
// Between the separators; always one part more than there are separators.
std::vector<std::string_view> split(std::string_view, char separator);
// Between runs of spaces; no empty parts.
std::vector<std::string_view> words_of(std::string_view);
std::string ascii_lower(std::string_view);
std::string ascii_upper(std::string_view);

// What search compares: lower case, Latin accents gone, apostrophes dropped ("O’Brien" = "obrien"), hyphens, full
// stops and other punctuation as spaces ("Smith-Jones" = "smith jones"), one space between words and none at the ends.
// Letters and digits of other scripts stay. fold(fold(x)) == fold(x).
std::string fold(std::string_view utf8);

// Typed text -------------------------------------------------------------------------------------------------------

enum class Lines { one, many };
enum class TextFault { not_utf8, control_character, too_long };

// What is kept of a typed text: ends trimmed, CR LF and CR as LF. Refused: bytes that are no UTF-8, control characters
// (C0, C1, DEL and the marks that turn the direction of writing; tab and new line pass in many lines), and more than
// `at_most` characters.
tl::expected<std::string, TextFault> typed_text(std::string_view raw, std::size_t at_most, Lines lines = Lines::one);

// Likeness of names --------------------------------------------------------------------------------------------------

// Jaro-Winkler in thousandths, 0 to 1000, in whole numbers so that it is the same on every machine (Winkler 1990:
// prefix of up to four characters, weight one tenth). Compares code points as they stand: fold first.
int likeness(std::string_view a, std::string_view b);

// How well what was typed fits a known name, 0 to 1000, whatever the order of its words and its spelling: both are
// folded, each typed word takes the likest known word left, and the average is weighted by length.
// Known words that were not typed cost nothing. 0 when nothing was typed.
int name_likeness(std::string_view typed, std::string_view known);

}  // namespace base

template <>
struct base::Words<base::TextFault> {
  static constexpr std::array table{
      base::Word{base::TextFault::not_utf8, "is not UTF-8 text"},
      base::Word{base::TextFault::control_character, "contains a character that cannot be printed"},
      base::Word{base::TextFault::too_long, "is too long"},
  };
};
