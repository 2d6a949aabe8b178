#include "http/etag.hpp"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>

namespace http {

std::string etag_of(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) throw std::runtime_error("no SHA-256");
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string tag = "\"";
  for (std::size_t i = 0; i < 16; ++i) tag += {hex[digest[i] >> 4], hex[digest[i] & 15]};
  return tag + '"';
}

}  // namespace http
