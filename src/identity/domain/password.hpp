// Passwords: Argon2id with 64 MiB (libsodium's interactive preset), two at once in the whole program, so that a crowd
// of sign-ins takes time and not the machine's memory.
#pragma once
#include "identity/domain/policy.hpp"

#include <string>
#include <string_view>

namespace identity {

std::string hash_password(std::string_view password);           // throws std::bad_alloc if there is no memory for it
bool password_matches(std::string const& hash, std::string_view password);
// As much work as password_matches and never true: for a user that does not exist, so that time tells nothing.
bool password_matches_nobody(std::string_view password);

// Why a password will not do, as a sentence; empty if it will. Length alone, and not the user's own name.
std::string password_fault(std::string_view password, std::string_view user_name, Policy const&);

// Twelve characters that can be read out, for a first sign-in: about 58 bits.
std::string one_time_password();

}  // namespace identity
