// Cookie lines and the small header values beside them.
#include <cstdint>
#include <cstdlib>

#include "http/cookie.hpp"
#include "http/gzip.hpp"
#include "http/request.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const line(reinterpret_cast<char const*>(data), size);
  (void)http::accepts_gzip(line);
  (void)http::same_origin({.headers = {{"Origin", std::string(line)}, {"Host", "a"}}});
  auto const cookies = http::parse_cookies(line);
  if (!cookies) return 0;
  if (cookies->size() > 64) std::abort();
  for (auto const& [name, value] : *cookies)
    if (name.empty() || name.find('=') != std::string::npos || value.find(';') != std::string::npos) std::abort();
  return 0;
}
