// Heads of requests. What we accept must mean one thing only: the checks of a second, simpler reader agree with it.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "http/intake.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

void accepted(std::string_view bytes, http::Head head) {
  auto const line = bytes.substr(0, bytes.find("\r\n"));
  must(line == head.method + ' ' + head.target + " HTTP/1.1" || line == head.method + ' ' + head.target + " HTTP/1.0");
  std::size_t lines = 0;
  for (auto at = bytes.find("\r\n"); at != std::string_view::npos; at = bytes.find("\r\n", at + 2)) ++lines;
  must(lines == head.headers.size() + 2);
  must(!(head.chunked && head.length > 0));
  http::Request request;
  if (http::read_request(head, {.address = "127.0.0.1", .trusted_proxy = true}, request)) return;
  must(request.path.starts_with('/') && request.path.find("/../") == std::string::npos && !request.path.ends_with("/.."));
  must(request.path.find('\0') == std::string::npos && request.path.find('\n') == std::string::npos);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  auto const end = http::head_end(bytes, 0);
  if (!end) return 0;
  auto head = http::parse_head(bytes.substr(0, *end));
  if (!head) return 0;
  accepted(bytes.substr(0, *end), std::move(*head));
  return 0;
}
