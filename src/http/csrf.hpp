// Tokens that nobody can guess, compared in constant time.
#pragma once
#include <string>
#include <string_view>

namespace http {

// `bytes` of the system's randomness as base64url without padding (32 bytes: 43 characters). Throws if there is none.
std::string random_token(std::size_t bytes = 32);
// False for empty ones; takes as long for the first different byte as for the last.
bool same_token(std::string_view a, std::string_view b);

inline constexpr std::string_view csrf_field = "csrf_token";     // of a form
inline constexpr std::string_view csrf_header = "X-CSRF-Token";  // of a script

}  // namespace http
