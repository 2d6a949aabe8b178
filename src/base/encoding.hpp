// Bytes as text: lower-case hexadecimal and base64url without padding (RFC 4648, sections 5 and 8).
#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace base {

std::string to_hex(std::string_view bytes);
std::optional<std::string> from_hex(std::string_view);  // either case; nothing for odd lengths and other characters

std::string to_base64url(std::string_view bytes);
// Nothing for other characters, impossible lengths and bits left over, so that each value has one spelling.
std::optional<std::string> from_base64url(std::string_view);

}  // namespace base
