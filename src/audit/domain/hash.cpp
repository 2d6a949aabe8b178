#include "audit/domain/hash.hpp"

#include <sodium.h>

namespace audit {
namespace {

void add(crypto_hash_sha256_state& state, std::string_view bytes) {
  crypto_hash_sha256_update(&state, reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
}

Hash hash_of(std::string_view first, std::string_view second, std::string_view third) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (auto part : {first, second, third}) add(state, part);
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}

constexpr std::string_view digits = "0123456789abcdef";

}  // namespace

Hash leaf_hash(std::string_view content) { return hash_of({"\x00", 1}, content, {}); }
Hash node_hash(Hash const& left, Hash const& right) { return hash_of({"\x01", 1}, raw(left), raw(right)); }
Hash empty_root() { return hash_of({}, {}, {}); }

std::string hex(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size() * 2);
  for (char c : bytes) {
    auto const byte = static_cast<unsigned char>(c);
    out += digits[byte / 16];
    out += digits[byte % 16];
  }
  return out;
}

std::string hex(Hash const& hash) { return hex(raw(hash)); }

std::optional<std::string> from_hex(std::string_view written) {
  if (written.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < written.size(); i += 2) {
    auto const high = digits.find(written[i]), low = digits.find(written[i + 1]);
    if (high == digits.npos || low == digits.npos) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

std::string_view raw(Hash const& hash) { return {reinterpret_cast<char const*>(hash.data()), hash.size()}; }

std::optional<Hash> hash_from(std::string_view bytes) {
  Hash hash;
  if (bytes.size() != hash.size()) return std::nullopt;
  std::copy(bytes.begin(), bytes.end(), hash.begin());
  return hash;
}

}  // namespace audit
