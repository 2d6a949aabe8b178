// A signed head: the root over the first `size` leaves, signed with Ed25519. Whoever holds a copy of one can prove that
// nothing it covers was changed since.
#pragma once
#include "audit/domain/hash.hpp"

#include <cstdint>

namespace audit {

struct Head {
  std::int64_t size = 0;
  Hash root = {};
  std::int64_t sealed_at = 0;     // UTC seconds
  std::string key_id = {};
  std::string signature = {};     // 64 bytes
};

std::string signed_bytes(Head const& head);

// "size root sealed_at key_id signature" with hexadecimal hashes: one line of a witness's file.
std::string line(Head const& head);
std::optional<Head> head_from_line(std::string_view text);

class PublicKey {
 public:
  static std::optional<PublicKey> from(std::string_view bytes);  // 32
  std::string id() const;         // the first 16 hexadecimal digits of its hash
  std::string const& bytes() const { return bytes_; }
  bool signed_by_it(Head const& head) const;

 private:
  explicit PublicKey(std::string bytes) : bytes_(std::move(bytes)) {}
  std::string bytes_;
};

class SealKey {
 public:
  static SealKey random();
  static std::optional<SealKey> from_seed(std::string_view seed);  // 32 bytes
  std::string const& seed() const { return seed_; }
  PublicKey public_key() const;
  Head sign(std::int64_t size, Hash const& root, std::int64_t sealed_at) const;

 private:
  explicit SealKey(std::string seed) : seed_(std::move(seed)) {}
  std::string seed_;
};

}  // namespace audit
