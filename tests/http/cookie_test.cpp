#include "http/cookie.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "http/request.hpp"

namespace {

TEST(HttpCookie, AttributesCannotBeForgotten) {
  EXPECT_EQ(http::set_cookie({.name = "session", .value = "abc"}, false), "session=abc; Path=/; HttpOnly; SameSite=Lax");
  EXPECT_EQ(http::set_cookie({.name = "session", .value = "abc", .same_site = http::SameSite::strict, .max_age = 60}, true),
            "__Host-session=abc; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60");
  EXPECT_EQ(http::set_cookie({.name = "session", .value = "abc", .max_age = -1}, false), "session=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
}

TEST(HttpCookie, NothingCanBeSmuggledIntoALine) {
  for (auto const value : {"a;b", "a b", "a\r\nX: y", "a,b", "a\"b", "\xc3\xa9"})
    EXPECT_THROW(http::set_cookie({.name = "s", .value = value}, true), std::invalid_argument) << value;
  for (auto const name : {"", "a b", "a=b", "a;b"}) EXPECT_THROW(http::set_cookie({.name = name, .value = "x"}, true), std::invalid_argument) << name;
}

TEST(HttpCookie, ALineIsReadAsPairs) {
  auto const cookies = http::parse_cookies(" a=1; b=\"two\";c=x=y; junk; bad name=1;; d=");
  ASSERT_TRUE(cookies);
  EXPECT_EQ(*cookies, (http::Pairs{{"a", "1"}, {"b", "two"}, {"c", "x=y"}, {"d", ""}}));
}

TEST(HttpCookie, ControlCharactersAndFloodsAreRefused) {
  EXPECT_FALSE(http::parse_cookies("a=\x01"));
  std::string many;
  for (int i = 0; i < 64; ++i) many += "a" + std::to_string(i) + "=1;";
  EXPECT_TRUE(http::parse_cookies(many));
  EXPECT_FALSE(http::parse_cookies(many + "b=1"));
}

TEST(HttpCookie, OverTlsOnlyThePrefixedNameCounts) {
  http::Request request{.over_tls = true, .cookies = {{"session", "planted"}, {"__Host-session", "ours"}}};
  EXPECT_EQ(request.cookie("session"), "ours");
  request.over_tls = false;
  EXPECT_EQ(request.cookie("session"), "planted");
}

}  // namespace
