#include "http/target.hpp"

#include <gtest/gtest.h>

namespace {

TEST(HttpTarget, PathAndQueryAreDecoded) {
  auto const target = http::parse_target("/people/L%C5%8D%20Reed?page=2&q=a+b");
  ASSERT_TRUE(target);
  EXPECT_EQ(target->path, "/people/L\u014D Reed");
  EXPECT_EQ(target->query.one("page"), "2");
  EXPECT_EQ(target->query.one("q"), "a b");
}

TEST(HttpTarget, PlusInAPathIsAPlus) { EXPECT_EQ(http::parse_target("/a+b")->path, "/a+b"); }

TEST(HttpTarget, AbsoluteFormIsUnderstood) {
  EXPECT_EQ(http::parse_target("http://example.org:8080/people?x=1")->path, "/people");
  EXPECT_EQ(http::parse_target("HTTPS://example.org/")->path, "/");
  EXPECT_FALSE(http::parse_target("http://example.org"));
}

TEST(HttpTarget, WhatNoBrowserSendsIsRefused) {
  for (auto const bad : {"", "*", "people", "/a/../b", "/..", "/a/./b", "/%2e%2e/etc/passwd", "/a%2fb", "/a%2Fb", "/a%5cb", "/a\\b", "/a%00", "/a%0d%0ab",
                         "/a%", "/a%ff", "/a#b", "/a b", "/a\x7f", "/?q=%ff", "/?q=%"})
    EXPECT_FALSE(http::parse_target(bad)) << bad;
}

TEST(HttpTarget, DotsInsideASegmentAreAName) {
  EXPECT_TRUE(http::parse_target("/..a/b..c/..."));
}

}  // namespace
