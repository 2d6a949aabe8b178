#include "enquiries/domain/one_time.hpp"

namespace enquiries {

LinkState state_of(LinkTimes const& times, base::Instant now) {
  if (times.used_at) return LinkState::used;
  if (times.ended_at) return LinkState::ended;
  if (now >= times.expires_at) return LinkState::expired;
  if (!times.opened_at) return LinkState::waits;
  return now >= *times.opened_at + opened_lasts ? LinkState::expired : LinkState::opened;
}

std::string letters_of(std::string const& token) {
  std::string out;
  for (char const c : token) {
    auto const byte = static_cast<unsigned char>(c);
    out += static_cast<char>('a' + byte / 16);
    out += static_cast<char>('a' + byte % 16);
  }
  return out;
}

std::string digits_of(std::string const& token) {
  std::string out;
  for (std::size_t n = 0; out.size() < 8 && 3 * n + 2 < token.size(); ++n) {
    unsigned sum = 0;
    for (std::size_t k = 0; k < 3; ++k) sum = sum * 64 + static_cast<unsigned char>(token[3 * n + k]);
    out += static_cast<char>('0' + sum % 10);
  }
  return out;
}

std::string told(std::string const& code) { return code.size() == 8 ? code.substr(0, 4) + " " + code.substr(4) : code; }

std::string digits_typed(std::string const& typed) {
  std::string out;
  for (char const c : typed)
    if (c >= '0' && c <= '9') out += c;
  return out;
}

}  // namespace enquiries
