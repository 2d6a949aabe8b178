#include "http/cookie.hpp"

#include <stdexcept>

#include "http/text.hpp"

namespace http {

namespace {

constexpr std::size_t most_cookies = 64;

// RFC 6265 4.1.1 cookie-octet.
bool cookie_value(std::string_view value) {
  for (char const c : value) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7f || c == '"' || c == ',' || c == ';' || c == '\\') return false;
  }
  return true;
}

}  // namespace

std::string set_cookie(Cookie const& cookie, bool over_tls) {
  if (!is_token(cookie.name) || !cookie_value(cookie.value)) throw std::invalid_argument("a cookie's name or value has a forbidden character");
  std::string line = (over_tls ? "__Host-" : "") + cookie.name + '=' + (cookie.max_age < 0 ? "" : cookie.value) + "; Path=/; HttpOnly";
  line += cookie.same_site == SameSite::strict ? "; SameSite=Strict" : "; SameSite=Lax";
  if (over_tls) line += "; Secure";
  if (cookie.max_age != 0) line += "; Max-Age=" + std::to_string(std::max(0, cookie.max_age));
  return line;
}

Parsed<std::vector<std::pair<std::string, std::string>>> parse_cookies(std::string_view line) {
  std::vector<std::pair<std::string, std::string>> cookies;
  if (has_control(line)) return tl::unexpected(BadRequest{400, "a cookie has a control character"});
  while (!line.empty()) {
    auto const end = line.find(';');
    auto const pair = trim(line.substr(0, end));
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
    if (pair.empty()) continue;
    auto const equals = pair.find('=');
    // Other software on the same host may set what it likes: what is no pair is not ours.
    if (equals == std::string_view::npos || !is_token(pair.substr(0, equals))) continue;
    if (cookies.size() == most_cookies) return tl::unexpected(BadRequest{400, "too many cookies"});
    auto value = pair.substr(equals + 1);
    if (value.size() >= 2 && value.front() == '"' && value.back() == '"') value = value.substr(1, value.size() - 2);
    cookies.emplace_back(pair.substr(0, equals), value);
  }
  return cookies;
}

}  // namespace http
