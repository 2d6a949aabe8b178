#include "audit/domain/head.hpp"

#include <charconv>
#include <sodium.h>
#include <stdexcept>
#include <vector>

namespace audit {
namespace {

unsigned char const* bytes_of(std::string const& text) { return reinterpret_cast<unsigned char const*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

struct Pair {
  std::string open = std::string(crypto_sign_PUBLICKEYBYTES, '\0');
  std::string secret = std::string(crypto_sign_SECRETKEYBYTES, '\0');
};

Pair pair_of(std::string const& seed) {
  Pair pair;
  crypto_sign_seed_keypair(bytes_of(pair.open), bytes_of(pair.secret), bytes_of(seed));
  return pair;
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> found;
  while (!text.empty()) {
    auto const end = std::min(text.find(' '), text.size());
    found.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

bool read(std::string_view text, std::int64_t& number) {
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size();
}

}  // namespace

std::string signed_bytes(Head const& head) {
  return fmt::format("fullpicture audit head 1\n{}\n{}\n{}\n", head.size, hex(head.root), head.sealed_at);
}

std::string line(Head const& head) {
  return fmt::format("{} {} {} {} {}", head.size, hex(head.root), head.sealed_at, head.key_id, hex(head.signature));
}

std::optional<Head> head_from_line(std::string_view text) {
  auto const parts = words(text);
  Head head;
  if (parts.size() != 5 || !read(parts[0], head.size) || !read(parts[2], head.sealed_at)) return std::nullopt;
  auto const root = from_hex(parts[1]), signature = from_hex(parts[4]);
  auto const hash = root ? hash_from(*root) : std::nullopt;
  if (!hash || !signature) return std::nullopt;
  head.root = *hash;
  head.key_id = parts[3];
  head.signature = *signature;
  return head;
}

std::optional<PublicKey> PublicKey::from(std::string_view bytes) {
  if (bytes.size() != crypto_sign_PUBLICKEYBYTES) return std::nullopt;
  return PublicKey(std::string(bytes));
}

std::string PublicKey::id() const { return hex(leaf_hash(bytes_)).substr(0, 16); }

bool PublicKey::signed_by_it(Head const& head) const {
  auto const message = signed_bytes(head);
  return head.signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(bytes_of(head.signature), bytes_of(message), message.size(), bytes_of(bytes_)) == 0;
}

SealKey SealKey::random() {
  if (sodium_init() < 0) throw std::runtime_error("no source of random numbers");
  std::string seed(crypto_sign_SEEDBYTES, '\0');
  randombytes_buf(seed.data(), seed.size());
  return SealKey(std::move(seed));
}

std::optional<SealKey> SealKey::from_seed(std::string_view seed) {
  if (seed.size() != crypto_sign_SEEDBYTES) return std::nullopt;
  return SealKey(std::string(seed));
}

PublicKey SealKey::public_key() const { return *PublicKey::from(pair_of(seed_).open); }

Head SealKey::sign(std::int64_t size, Hash const& root, std::int64_t sealed_at) const {
  auto const pair = pair_of(seed_);
  Head head{.size = size, .root = root, .sealed_at = sealed_at, .key_id = public_key().id()};
  auto const message = signed_bytes(head);
  head.signature.resize(crypto_sign_BYTES);
  crypto_sign_detached(bytes_of(head.signature), nullptr, bytes_of(message), message.size(), bytes_of(pair.secret));
  return head;
}

}  // namespace audit
