#include "identity/domain/network.hpp"

#include <algorithm>
#include <arpa/inet.h>

namespace identity {
namespace {

using Bytes = std::array<unsigned char, 16>;

std::string words(int family, void const* bytes) {
  std::array<char, INET6_ADDRSTRLEN> text{};
  return inet_ntop(family, bytes, text.data(), text.size()) ? text.data() : "";
}

}  // namespace

std::string network_of(std::string_view address) {
  std::string const text(address);
  Bytes bytes{};
  if (inet_pton(AF_INET, text.c_str(), bytes.data()) == 1) return words(AF_INET, bytes.data());
  if (inet_pton(AF_INET6, text.c_str(), bytes.data()) != 1) return {};
  static constexpr std::array<unsigned char, 12> ipv4_inside{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
  if (std::equal(ipv4_inside.begin(), ipv4_inside.end(), bytes.begin())) return words(AF_INET, bytes.data() + 12);
  std::fill(bytes.begin() + 8, bytes.end(), 0);
  return words(AF_INET6, bytes.data()) + "/64";
}

NetworkTries forgiven(NetworkTries tries, base::Instant now, Policy const& policy) {
  auto const every = policy.network_forgiven_every;
  if (tries.wrong <= 0 || now <= tries.as_of) return tries.wrong <= 0 ? NetworkTries{0, now} : tries;
  auto const intervals = (now - tries.as_of) / every;
  if (intervals >= tries.wrong) return {0, now};
  return {tries.wrong - static_cast<int>(intervals), tries.as_of + intervals * every};
}

bool is_closed(NetworkTries const& tries, base::Instant now, Policy const& policy) {
  return forgiven(tries, now, policy).wrong >= policy.network_tries;
}

NetworkTries one_more(NetworkTries tries, base::Instant now, Policy const& policy) {
  auto still = forgiven(tries, now, policy);
  still.wrong = std::min(still.wrong + 1, policy.network_tries);
  return still;
}

}  // namespace identity
