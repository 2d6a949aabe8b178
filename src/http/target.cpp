#include "http/target.hpp"

#include "base/text.hpp"
#include "http/text.hpp"

namespace http {

namespace {

bool dot_segment(std::string_view path) {
  for (std::size_t begin = 1; begin <= path.size();) {
    auto const end = std::min(path.size(), path.find('/', begin));
    auto const segment = path.substr(begin, end - begin);
    if (segment == "." || segment == "..") return true;
    begin = end + 1;
  }
  return false;
}

// "http://host:port/path" is to be understood by any server (RFC 9112 3.2.2); its host is not used for anything.
std::string_view without_authority(std::string_view target) {
  for (std::string_view const scheme : {"http://", "https://"}) {
    if (!same_word(target.substr(0, scheme.size()), scheme)) continue;
    auto const slash = target.find_first_of("/?", scheme.size());
    return slash == std::string_view::npos || target[slash] == '?' ? std::string_view{} : target.substr(slash);
  }
  return target;
}

}  // namespace

Parsed<Target> parse_target(std::string_view target) {
  auto const bad = [](char const* why) { return tl::unexpected(BadRequest{400, why}); };
  target = without_authority(target);
  if (target.empty() || target.front() != '/') return bad("target is not a path");
  for (char const c : target)
    if (static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '#' || c == '\\') return bad("target has a character that must be encoded");
  auto const question = target.find('?');
  auto const raw = target.substr(0, question);
  auto path = percent_decode(raw, false);
  if (!path) return bad("broken percent-encoding");
  if (raw.find("%2f") != std::string_view::npos || raw.find("%2F") != std::string_view::npos) return bad("encoded slash");
  if (!base::is_utf8(*path) || has_control(*path) || path->find('\\') != std::string::npos) return bad("path is not text");
  if (dot_segment(*path)) return bad("dot segment");
  auto query = parse_form(question == std::string_view::npos ? std::string_view{} : target.substr(question + 1));
  if (!query) return tl::unexpected(query.error());
  return Target{std::move(*path), std::move(*query)};
}

}  // namespace http
