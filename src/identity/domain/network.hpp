// Where a try to sign in comes from, and how many wrong ones stand against that place.
#pragma once
#include "base/time.hpp"
#include "identity/domain/policy.hpp"

#include <string>
#include <string_view>

namespace identity {

// What shares one reputation: an IPv4 address; of an IPv6 address the first half, for the second is free to choose.
// Empty if it is no address.
std::string network_of(std::string_view address);

struct NetworkTries {
  int wrong = 0;
  base::Instant as_of = {};
};

NetworkTries forgiven(NetworkTries, base::Instant now, Policy const&);   // what still stands
bool is_closed(NetworkTries const&, base::Instant now, Policy const&);
NetworkTries one_more(NetworkTries, base::Instant now, Policy const&);

}  // namespace identity
