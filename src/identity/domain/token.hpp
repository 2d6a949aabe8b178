// Secrets that a browser holds: made here, kept only as their hash.
#pragma once
#include <string>
#include <string_view>

namespace identity {

std::string new_token();                       // 32 random bytes as 43 characters of base64url
std::string token_hash(std::string_view token);  // BLAKE2b-256 in hexadecimal: what the database keeps

}  // namespace identity
