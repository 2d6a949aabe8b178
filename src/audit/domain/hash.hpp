// SHA-256 as RFC 6962, section 2.1 uses it: leaves and nodes are hashed with different first bytes, so that neither can
// be passed off as the other.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace audit {

using Hash = std::array<unsigned char, 32>;

Hash leaf_hash(std::string_view content);
Hash node_hash(Hash const& left, Hash const& right);
Hash empty_root();                     // of a tree without leaves

std::string hex(std::string_view bytes);
std::string hex(Hash const& hash);
std::optional<std::string> from_hex(std::string_view digits);  // the bytes; small letters only
std::string_view raw(Hash const& hash);
std::optional<Hash> hash_from(std::string_view bytes);

}  // namespace audit
