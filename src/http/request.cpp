#include "http/request.hpp"

#include "http/text.hpp"

namespace http {

namespace {

std::string_view find(Pairs const& pairs, std::string_view name) {
  for (auto const& [key, value] : pairs)
    if (key == name) return value;
  return {};
}

}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (auto const& [key, value] : headers)
    if (same_word(key, name)) return value;
  return {};
}

std::string_view Request::cookie(std::string_view name) const {
  // A page of a neighbouring host could plant the plain name; it cannot plant the prefixed one.
  return over_tls ? find(cookies, "__Host-" + std::string(name)) : find(cookies, name);
}

std::string_view Request::param(std::string_view name) const { return find(params, name); }

std::optional<std::int64_t> Request::id(std::string_view name) const {
  auto const number = whole_number(param(name));
  return number && *number > 0 ? number : std::nullopt;
}

bool same_origin(Request const& request) {
  auto const site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site == "same-origin" || site == "none";
  auto const origin = request.header("Origin");
  if (origin.empty()) return true;
  auto const scheme = origin.find("://");
  return scheme != std::string_view::npos && same_word(origin.substr(scheme + 3), request.header("Host"));
}

}  // namespace http
