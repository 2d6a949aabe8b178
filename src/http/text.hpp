// Small questions about bytes that several parsers ask. Inside this room.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace http {

bool plain_text(std::string_view);                       // valid UTF-8 without NUL
bool same_word(std::string_view a, std::string_view b);  // ASCII letters without case
bool is_token(std::string_view);                         // RFC 9110 5.6.2, not empty
bool has_control(std::string_view);                      // any byte below 0x20, or 0x7f
std::string_view trim(std::string_view);                 // spaces and tabs
// Nothing for "%" without two hexadecimal digits. With `plus`, "+" is a space.
std::optional<std::string> percent_decode(std::string_view, bool plus);
// Decimal digits only, at least one and at most 18.
std::optional<std::int64_t> whole_number(std::string_view);

}  // namespace http
