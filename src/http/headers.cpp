#include "http/headers.hpp"

#include <ctime>

namespace http {

namespace {

// The hash is of the one inline script of the page template, the line that adds "js-enabled" to the body
// (GOV.UK Frontend, "Import JavaScript", section on content security policies).
constexpr std::string_view page_policy =
    "Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; "
    "style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'\r\n";
constexpr std::string_view inert_policy = "Content-Security-Policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox\r\n";

constexpr std::string_view every_response =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Referrer-Policy: same-origin\r\n"
    "Permissions-Policy: camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=(), browsing-topics=()\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Embedder-Policy: require-corp\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n";

std::string caching(Response const& response) {
  if (response.kind == Kind::asset) return "Cache-Control: public, max-age=31536000, immutable\r\n";
  if (response.public_seconds > 0) return "Cache-Control: public, max-age=" + std::to_string(response.public_seconds) + "\r\n";
  return "Cache-Control: no-store\r\n";
}

// RFC 9110 5.6.7, formatted once a second in each thread.
std::string const& date_line() {
  thread_local std::time_t second = 0;
  thread_local std::string line;
  std::time_t const now = std::time(nullptr);
  if (now != second) {
    std::tm parts{};
    char text[64];
    gmtime_r(&now, &parts);
    line.assign(text, std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &parts));
    second = now;
  }
  return line;
}

}  // namespace

std::string response_head(Response const& response, Wrapping const& wrap) {
  std::string head;
  head.reserve(1400);
  head.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ").append(reason(response.status)).append("\r\n");
  head += date_line();
  head += every_response;
  head += response.kind == Kind::page || response.kind == Kind::redirect ? page_policy : inert_policy;
  head += caching(response);
  if (wrap.over_tls) head += "Strict-Transport-Security: max-age=31536000\r\n";
  if (!response.content_type.empty() && response.status != 304) head.append("Content-Type: ").append(response.content_type).append("\r\n");
  if (!response.etag.empty()) head.append("ETag: ").append(response.etag).append("\r\n");
  for (auto const& [name, value] : response.headers) head.append(name).append(": ").append(value).append("\r\n");
  for (auto const& cookie : response.cookies) head.append("Set-Cookie: ").append(set_cookie(cookie, wrap.over_tls)).append("\r\n");
  head += wrap.extra;
  if (response.status != 304 && response.status != 204)
    head.append("Content-Length: ").append(std::to_string(response.bytes().size())).append("\r\n");
  if (!wrap.keep_alive) head += "Connection: close\r\n";
  head += "\r\n";
  return head;
}

}  // namespace http
