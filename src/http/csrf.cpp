#include "http/csrf.hpp"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <stdexcept>
#include <vector>

namespace http {

std::string random_token(std::size_t bytes) {
  static constexpr char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  std::vector<unsigned char> random(bytes);
  if (RAND_bytes(random.data(), static_cast<int>(bytes)) != 1) throw std::runtime_error("the system gives no randomness");
  std::string out;
  unsigned bits = 0, value = 0;
  for (unsigned char const byte : random) {
    value = (value << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) out += letters[(value >> (bits - 6)) & 63];
  }
  if (bits > 0) out += letters[(value << (6 - bits)) & 63];
  return out;
}

bool same_token(std::string_view a, std::string_view b) {
  return !a.empty() && a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace http
