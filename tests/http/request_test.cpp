#include "http/request.hpp"

#include <gtest/gtest.h>

#include <set>

#include "http/csrf.hpp"
#include "http/intake.hpp"

namespace {

http::Head head(http::Pairs headers, std::string method = "GET", std::string target = "/") {
  return {.method = std::move(method), .target = std::move(target), .headers = std::move(headers)};
}

TEST(HttpRequest, HeadersAreFoundWithoutCase) {
  http::Request const request{.headers = {{"Content-Type", "a"}, {"content-type", "b"}}};
  EXPECT_EQ(request.header("CONTENT-TYPE"), "a");
  EXPECT_EQ(request.header("Absent"), "");
}

TEST(HttpRequest, IdsAreWholeNumbersAboveZero) {
  auto const id = [](std::string text) { return http::Request{.params = {{"id", std::move(text)}}}.id("id"); };
  EXPECT_EQ(id("42"), 42);
  EXPECT_EQ(id("999999999999999999"), 999999999999999999);
  for (auto const bad : {"", "0", "-1", "+1", "1a", " 1", "1.0", "9999999999999999999"}) EXPECT_FALSE(id(bad)) << bad;
}

TEST(HttpRequest, AnotherSiteIsRecognised) {
  auto const asks = [](http::Pairs headers) { return http::same_origin({.headers = std::move(headers)}); };
  EXPECT_TRUE(asks({{"Sec-Fetch-Site", "same-origin"}}));
  EXPECT_TRUE(asks({{"Sec-Fetch-Site", "none"}}));
  EXPECT_FALSE(asks({{"Sec-Fetch-Site", "cross-site"}}));
  EXPECT_FALSE(asks({{"Sec-Fetch-Site", "same-site"}}));
  EXPECT_TRUE(asks({{"Host", "fp.example:8443"}, {"Origin", "https://FP.example:8443"}}));
  EXPECT_FALSE(asks({{"Host", "fp.example"}, {"Origin", "https://evil.example"}}));
  EXPECT_FALSE(asks({{"Host", "fp.example"}, {"Origin", "null"}}));
  EXPECT_TRUE(asks({{"Host", "fp.example"}}));
}

TEST(HttpRequest, OnlyATrustedProxyIsBelieved) {
  http::Pairs const forwarded{{"X-Forwarded-For", "6.6.6.6, 10.1.2.3"}, {"X-Forwarded-Proto", "https"}};
  auto const read = [&](bool trusted, http::Pairs headers) {
    http::Request request;
    auto h = head(std::move(headers));
    EXPECT_FALSE(http::read_request(h, {.address = "127.0.0.1", .trusted_proxy = trusted}, request));
    return request;
  };
  EXPECT_EQ(read(true, forwarded).remote_address, "10.1.2.3");
  EXPECT_TRUE(read(true, forwarded).over_tls);
  EXPECT_EQ(read(false, forwarded).remote_address, "127.0.0.1");
  EXPECT_FALSE(read(false, forwarded).over_tls);
  EXPECT_EQ(read(true, {{"X-Forwarded-For", "<script>"}}).remote_address, "127.0.0.1");
  EXPECT_EQ(read(true, {}).remote_address, "127.0.0.1");
  // The client's own line comes first, the proxy's behind it.
  EXPECT_EQ(read(true, {{"X-Forwarded-For", "6.6.6.6"}, {"X-Forwarded-For", "10.1.2.3"}}).remote_address, "10.1.2.3");
  EXPECT_FALSE(read(true, {{"X-Forwarded-Proto", "https"}, {"X-Forwarded-Proto", "http"}}).over_tls);
}

TEST(HttpRequest, UnknownMethodsAndBrokenTargetsAreRefused) {
  http::Request request;
  auto trace = head({}, "TRACE");
  EXPECT_EQ(http::read_request(trace, {}, request)->status, 501);
  auto broken = head({}, "GET", "/%");
  EXPECT_EQ(http::read_request(broken, {}, request)->status, 400);
}

TEST(HttpRequest, BodiesBecomeFormsByTheirType) {
  http::Request request{.body = "a=1", .headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=UTF-8"}}};
  EXPECT_FALSE(http::read_body_as_form(request));
  EXPECT_EQ(request.form.one("a"), "1");
  EXPECT_EQ(request.body, "");
  http::Request json{.body = "{}", .headers = {{"Content-Type", "application/json"}}};
  EXPECT_FALSE(http::read_body_as_form(json));
  EXPECT_EQ(json.body, "{}");
  http::Request lost{.body = "x", .headers = {{"Content-Type", "multipart/form-data"}}};
  EXPECT_EQ(http::read_body_as_form(lost)->status, 400);
}

TEST(HttpRequest, ReferencesAreShortAndDiffer) {
  std::set<std::string> seen;
  for (int i = 0; i < 2000; ++i) {
    auto const id = http::new_request_id();
    EXPECT_EQ(id.size(), 10U);
    EXPECT_EQ(id.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ"), std::string::npos);
    EXPECT_TRUE(seen.insert(id).second);
  }
}

TEST(HttpTokens, AreLongDifferentAndComparedWhole) {
  auto const token = http::random_token();
  EXPECT_EQ(token.size(), 43U);
  EXPECT_NE(token, http::random_token());
  EXPECT_TRUE(http::same_token(token, token));
  EXPECT_FALSE(http::same_token(token, token.substr(1)));
  EXPECT_FALSE(http::same_token("", ""));
}

}  // namespace
