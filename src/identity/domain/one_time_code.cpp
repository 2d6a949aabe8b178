#include "identity/domain/one_time_code.hpp"

#include <array>
#include <liboath/oath.h>
#include <memory>
#include <sodium.h>
#include <stdexcept>

namespace identity {

namespace {

constexpr std::int64_t step_seconds = 30;
constexpr unsigned digits = 6;

struct Free {
  void operator()(char* p) const { free(p); }
};

std::optional<std::string> decoded(std::string const& base32) {
  char* bytes = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(base32.data(), base32.size(), &bytes, &size) != OATH_OK) return std::nullopt;
  std::unique_ptr<char, Free> const owner(bytes);
  return std::string(bytes, size);
}

std::string code_of_step(std::string const& key, std::int64_t step) {
  std::array<char, digits + 1> code{};
  if (oath_hotp_generate(key.data(), key.size(), static_cast<std::uint64_t>(step), digits, false, OATH_HOTP_DYNAMIC_TRUNCATION,
                         code.data()) != OATH_OK)
    throw std::runtime_error("a one-time code cannot be made");
  return code.data();
}

std::int64_t step_of(base::Instant now) { return now.time_since_epoch().count() / step_seconds; }

}  // namespace

std::string new_code_secret() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
  std::array<char, 20> bytes{};
  randombytes_buf(bytes.data(), bytes.size());
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(bytes.data(), bytes.size(), &text, &size) != OATH_OK) throw std::bad_alloc();
  std::unique_ptr<char, Free> const owner(text);
  return std::string(text, size);
}

std::string secret_in_groups(std::string_view secret) {
  std::string groups;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    if (i > 0 && i % 4 == 0) groups += ' ';
    groups += secret[i];
  }
  return groups;
}

std::string otpauth_url(std::string_view secret, std::string_view user_name) {
  std::string url = "otpauth://totp/Full%20Picture:";
  for (char const c : user_name) {
    bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
    static constexpr std::string_view hex = "0123456789ABCDEF";
    auto const byte = static_cast<unsigned char>(c);
    if (plain)
      url += c;
    else
      url += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  url += "?secret=";
  url += secret;
  return url + "&issuer=Full%20Picture&algorithm=SHA1&digits=6&period=30";
}

std::optional<std::int64_t> matching_step(std::string const& secret, std::string_view code, base::Instant now, std::int64_t newest_used) {
  std::string typed;
  for (char const c : code)
    if (c != ' ') typed += c;
  auto const key = decoded(secret);
  if (!key || key->empty() || typed.size() != digits) return std::nullopt;
  std::optional<std::int64_t> found;
  for (std::int64_t step = step_of(now) - 1; step <= step_of(now) + 1; ++step)
    if (sodium_memcmp(code_of_step(*key, step).data(), typed.data(), digits) == 0 && step > newest_used) found = step;
  return found;
}

std::string code_at(std::string const& secret, base::Instant moment) {
  auto const key = decoded(secret);
  if (!key) throw std::invalid_argument("a secret that is not base32");
  return code_of_step(*key, step_of(moment));
}

}  // namespace identity
