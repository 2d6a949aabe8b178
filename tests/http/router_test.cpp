#include "http/router.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace {

http::Route route(http::Method method, std::string pattern) {
  return {.method = method, .pattern = std::move(pattern), .handler = [](http::Request const&) { return http::plain("ok"); }};
}

using enum http::Method;

http::Router const& router() {
  static http::Router const one({route(get, "/"), route(get, "/people"), route(post, "/people"), route(get, "/people/:id"), route(get, "/people/new"),
                                 route(get, "/people/:person/addresses/:address"), route(post, "/people/:id/addresses"), route(get, "/assets/*path"),
                                 route(get, "/assets/fixed/one")});
  return one;
}

std::string matched(http::Method method, std::string_view path) {
  auto const match = router().match(method, path);
  if (match.index < 0) return match.allow.empty() ? "404" : "405 " + match.allow;
  std::string out = router().routes()[static_cast<std::size_t>(match.index)].pattern;
  for (auto const& [name, value] : match.params) out += " " + name + "=" + value;
  return out;
}

TEST(HttpRouter, PathsFindTheirRoute) {
  struct Case { http::Method method; std::string_view path, expected; };
  for (auto const& [method, path, expected] : std::initializer_list<Case>{
           {get, "/", "/"},
           {get, "/people", "/people"},
           {post, "/people", "/people"},
           {head, "/people", "/people"},
           {get, "/people/42", "/people/:id id=42"},
           {get, "/people/new", "/people/new"},
           {get, "/people/42/addresses/7", "/people/:person/addresses/:address person=42 address=7"},
           {get, "/people/new/addresses/7", "/people/:person/addresses/:address person=new address=7"},
           {post, "/people/42/addresses", "/people/:id/addresses id=42"},
           {get, "/assets/abc/app.css", "/assets/*path path=abc/app.css"},
           {get, "/assets/fixed/one", "/assets/fixed/one"},
           {get, "/assets/fixed/two", "/assets/*path path=fixed/two"},
           {get, "/nothing", "404"},
           {get, "/people/", "404"},
           {get, "/people/42/", "404"},
           {get, "//people", "404"},
           {get, "/people//addresses/7", "404"},
           {get, "", "404"},
           {del, "/people", "405 GET, HEAD, POST"},
           {get, "/people/42/addresses", "405 POST"},
           {post, "/people/42", "405 GET, HEAD"}})
    EXPECT_EQ(matched(method, path), expected) << path;
}

TEST(HttpRouter, BadTablesDoNotStart) {
  auto const refused = [](std::vector<http::Route> routes) {
    EXPECT_THROW(http::Router(std::move(routes)), std::invalid_argument);
  };
  refused({route(get, "people")});
  refused({route(get, "")});
  refused({route(get, "/a/:")});
  refused({route(get, "/a/*rest/b")});
  refused({route(get, "/a//b")});
  refused({route(get, "/a/:x"), route(get, "/a/:y")});
  refused({{.method = get, .pattern = "/a"}});
}

}  // namespace
