#include "identity/domain/password.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <new>
#include <semaphore>
#include <sodium.h>
#include <stdexcept>

namespace identity {

namespace {

void start_sodium() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium cannot start");
}

std::counting_semaphore<2>& at_once() {  // made when first needed, which may be before main()
  static std::counting_semaphore<2> turns{2};
  return turns;
}
struct Turn {
  Turn() { at_once().acquire(); }
  ~Turn() { at_once().release(); }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;
};

// Longer texts are refused before hashing: nobody types them.
constexpr std::size_t longest = 1000;

std::string hash_of(std::string_view password) {
  start_sodium();
  Turn const turn;
  std::string hash(crypto_pwhash_STRBYTES, '\0');
  if (crypto_pwhash_str(hash.data(), password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                        crypto_pwhash_MEMLIMIT_INTERACTIVE) != 0)
    throw std::bad_alloc();
  hash.resize(hash.find('\0'));
  return hash;
}

}  // namespace

std::string hash_password(std::string_view password) { return hash_of(password); }

bool password_matches(std::string const& hash, std::string_view password) {
  start_sodium();
  if (hash.empty() || password.size() > longest) return false;
  Turn const turn;
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

// A hash of nothing, of the same cost as every other: the first try at an unknown name takes no longer than the next.
bool password_matches_nobody(std::string_view password) {
  password_matches("$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", password);
  return false;
}

std::string password_fault(std::string_view password, std::string_view user_name, Policy const& policy) {
  auto const shortest = static_cast<std::size_t>(policy.shortest_password);
  if (!base::is_utf8(password) || base::characters(password) < shortest)
    return fmt::format("Password must be {} characters or more", shortest);
  if (password.size() > longest) return fmt::format("Password must be {} characters or fewer", longest);
  auto const name = base::fold(user_name);
  if (!name.empty() && base::fold(password).find(name) != std::string::npos) return "Password must not contain your user name";
  if (password.find_first_not_of(password.front()) == password.npos) return "Password must not be one character repeated";
  return {};
}

std::string one_time_password() {
  start_sodium();
  static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";  // none that is read for another
  std::string password;
  for (int i = 0; i < 14; ++i) {
    if (i == 4 || i == 9)
      password += '-';
    else
      password += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return password;
}

}  // namespace identity
