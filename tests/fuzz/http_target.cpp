// Request targets: what is accepted is text, has no way upwards, and its query survives being written again.
#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"
#include "http/router.hpp"
#include "http/target.hpp"

namespace {

void must(bool holds) {
  if (!holds) std::abort();
}

http::Router const& router() {
  auto const route = [](char const* pattern) {
    return http::Route{.pattern = pattern, .handler = [](http::Request const&) { return http::plain("x"); }};
  };
  static http::Router const one({route("/"), route("/a"), route("/a/:id"), route("/a/:id/b/:other"), route("/c/*rest"), route("/:any")});
  return one;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const target = http::parse_target({reinterpret_cast<char const*>(data), size});
  if (!target) return 0;
  must(target->path.starts_with('/') && base::is_utf8(target->path));
  must(target->path.find("/../") == std::string::npos && !target->path.ends_with("/.."));
  auto const again = http::parse_form(http::to_query(target->query));
  must(again && std::equal(again->begin(), again->end(), target->query.begin(), target->query.end()));
  auto const match = router().match(http::Method::get, target->path);
  for (auto const& [name, value] : match.params) must(!value.empty() || name == "rest");
  return 0;
}
