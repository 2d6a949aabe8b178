#include "http/form.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using namespace std::string_view_literals;

TEST(HttpForm, FieldsAreDecodedInOrderAndMayRepeat) {
  auto const form = http::parse_form("name=Anne+Marie+O%27Neill&flag=a&flag=b&empty=&bare&x=1%2B1");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->one("name"), "Anne Marie O'Neill");
  EXPECT_EQ(form->all("flag"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(form->one("x"), "1+1");
  EXPECT_TRUE(form->has("empty"));
  EXPECT_TRUE(form->has("bare"));
  EXPECT_FALSE(form->find("absent"));
  EXPECT_EQ(form->one("absent"), "");
  EXPECT_EQ(form->size(), 6U);
}

TEST(HttpForm, WhatIsNotTextIsRefused) {
  for (auto const bad : {"a=%", "a=%4", "a=%zz", "%=1", "a=%00", "a=%ff", "a=%C0%AF", "a=%ED%A0%80", "a=\xff"})
    EXPECT_EQ(http::parse_form(bad).error().status, 400) << bad;
  EXPECT_FALSE(http::parse_form("a=\0b"sv));
}

TEST(HttpForm, EmptyPairsAreNothing) {
  auto const form = http::parse_form("&&a=1&");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->size(), 1U);
  EXPECT_TRUE(http::parse_form("")->empty());
}

TEST(HttpForm, FieldsAreCounted) {
  std::string many;
  for (std::size_t i = 0; i < http::most_fields; ++i) many += "a&";
  EXPECT_TRUE(http::parse_form(many));
  EXPECT_FALSE(http::parse_form(many + "a"));
}

RC_GTEST_PROP(HttpForm, QueryOfAFormParsesBack, (std::vector<std::pair<std::string, std::string>> const& sent)) {
  http::Form form;
  for (auto const& [name, value] : sent) {
    std::string ascii_name = "n", ascii_value;
    for (char const c : name) ascii_name += static_cast<char>((c & 0x3f) + 32);
    for (char const c : value) ascii_value += static_cast<char>((c & 0x7e) + 1);
    form.add(ascii_name, ascii_value);
  }
  auto const back = http::parse_form(http::to_query(form));
  RC_ASSERT(back.has_value());
  RC_ASSERT(std::equal(form.begin(), form.end(), back->begin(), back->end()));
}

RC_GTEST_PROP(HttpForm, PercentEncodingHidesEveryReservedByte, (std::string const& text)) {
  for (char const c : http::percent_encode(text))
    RC_ASSERT(std::isalnum(static_cast<unsigned char>(c)) || std::string_view("-._~%").find(c) != std::string_view::npos);
}

}  // namespace
