// The second factor: six digits that change every half-minute (TOTP, RFC 6238, SHA-1), as every authenticator app has it.
#pragma once
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace identity {

std::string new_code_secret();                                   // 20 random bytes in base32, 32 characters
std::string secret_in_groups(std::string_view secret);           // "ABCD EFGH …", for typing
// What an authenticator app reads: "otpauth://totp/Full%20Picture:NAME?secret=…&issuer=Full%20Picture".
std::string otpauth_url(std::string_view secret, std::string_view user_name);

// The half-minute whose code this is, among the present one and its two neighbours (a clock may be half a minute off)
// and after `newest_used`, for no code is good twice. Nothing if it is none of theirs. Spaces in the code are passed over.
std::optional<std::int64_t> matching_step(std::string const& secret, std::string_view code, base::Instant now, std::int64_t newest_used);

// The code of a moment, for tests and the training copy. Throws std::invalid_argument for a secret that is no base32.
std::string code_at(std::string const& secret, base::Instant);

}  // namespace identity
