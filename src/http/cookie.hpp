// Cookies, out and in. The server writes the prefix and the Secure attribute; a handler cannot forget them.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/form.hpp"

namespace http {

enum class SameSite { lax, strict };

// Always HttpOnly and Path=/; over TLS also Secure, and the name gets the prefix "__Host-".
struct Cookie {
  std::string name = {};    // token characters
  std::string value = {};   // cookie characters: encode anything else first
  SameSite same_site = SameSite::lax;
  int max_age = 0;          // seconds; 0: until the browser closes; below 0: forget it now
};

// The value of a Set-Cookie line. Throws std::invalid_argument for characters that no cookie may hold.
std::string set_cookie(Cookie const&, bool over_tls);

// A Cookie line. Control characters and more than 64 cookies are refused; what is no pair is passed over.
Parsed<std::vector<std::pair<std::string, std::string>>> parse_cookies(std::string_view line);

}  // namespace http
