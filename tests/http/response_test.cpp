#include "http/response.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <stdexcept>

#include "http/etag.hpp"
#include "http/gzip.hpp"
#include "http/headers.hpp"

namespace {

std::string head_of(http::Response const& response, http::Wrapping wrap = {}) { return http::response_head(response, wrap); }
bool holds(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string unzip(std::string_view bytes) {
  std::string out(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

TEST(HttpResponse, EveryKindCarriesTheSecurityHeaders) {
  for (auto const& response : {http::html("x"), http::redirect("/a"), http::plain("x"), http::json("{}"), http::csv("a.csv", "x"),
                               http::download("a.pdf", "application/pdf", "x"), http::asset("x", "text/css", "e"), http::plain_error(404)}) {
    auto const head = head_of(response);
    for (auto const line : {"Content-Security-Policy: default-src '", "frame-ancestors 'none'", "X-Content-Type-Options: nosniff\r\n", "X-Frame-Options: DENY\r\n",
                            "Referrer-Policy: same-origin\r\n", "Permissions-Policy: camera=()", "Cross-Origin-Opener-Policy: same-origin\r\n",
                            "Cross-Origin-Resource-Policy: same-origin\r\n", "Cache-Control: ", "Date: "})
      EXPECT_TRUE(holds(head, line)) << line << " is missing in " << head;
    EXPECT_FALSE(holds(head, "Strict-Transport-Security"));
    EXPECT_FALSE(holds(head, "unsafe-inline"));
    EXPECT_TRUE(holds(head_of(response, {.over_tls = true}), "Strict-Transport-Security: max-age=31536000\r\n"));
  }
}

TEST(HttpResponse, PagesRunOurScriptsAndNothingElseDoes) {
  EXPECT_TRUE(holds(head_of(http::html("x")), "script-src 'self' 'sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw='; style-src 'self'"));
  EXPECT_TRUE(holds(head_of(http::json("{}")), "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox\r\n"));
}

TEST(HttpResponse, OnlyAssetsAndPublicPagesAreKept) {
  EXPECT_TRUE(holds(head_of(http::html("x")), "Cache-Control: no-store\r\n"));
  EXPECT_TRUE(holds(head_of(http::csv("a.csv", "x")), "Cache-Control: no-store\r\n"));
  EXPECT_TRUE(holds(head_of(http::html("x").open_to_all(60)), "Cache-Control: public, max-age=60\r\n"));
  EXPECT_TRUE(holds(head_of(http::asset("x", "text/css", "e")), "Cache-Control: public, max-age=31536000, immutable\r\n"));
}

TEST(HttpResponse, HandlersCannotOverrideOrInject) {
  auto response = http::html("x");
  for (auto const name : {"content-security-policy", "Cache-Control", "Set-Cookie", "Content-Length", "Bad Name", "", "X\r\nY"})
    EXPECT_THROW(response.header(name, "x"), std::invalid_argument) << name;
  EXPECT_THROW(response.header("X-A", "a\r\nSet-Cookie: b=c"), std::invalid_argument);
  EXPECT_NO_THROW(response.header("Link", "</a>; rel=next"));
  EXPECT_TRUE(holds(head_of(response), "Link: </a>; rel=next\r\n"));
}

TEST(HttpResponse, RedirectsStayHere) {
  EXPECT_TRUE(holds(head_of(http::redirect("/people/1#top")), "HTTP/1.1 303 See Other\r\n"));
  for (auto const away : {"https://evil.example/", "//evil.example", "/\\evil.example", "people", "", "/a\r\nX: y"})
    EXPECT_THROW(http::redirect(away), std::invalid_argument) << away;
}

TEST(HttpResponse, DownloadsAreSavedUnderASafeName) {
  auto const head = head_of(http::csv("../cas\u00e9 \"1\".csv", "a,b\r\n"));
  EXPECT_TRUE(holds(head, "Content-Disposition: attachment; filename=\"cas__ _1_.csv\"; filename*=UTF-8''cas%C3%A9%20_1_.csv\r\n")) << head;
  EXPECT_TRUE(holds(head, "Content-Length: 8\r\n"));
  EXPECT_TRUE(http::csv("a.csv", "x").body.starts_with("\xEF\xBB\xBF"));
}

TEST(HttpGzip, AcceptEncodingIsReadWithWeights) {
  for (auto const yes : {"gzip", "deflate, gzip", "gzip;q=0.5", "br;q=1.0, GZIP;q=1", "gzip; q=0.001"}) EXPECT_TRUE(http::accepts_gzip(yes)) << yes;
  for (auto const no : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip", "identity"}) EXPECT_FALSE(http::accepts_gzip(no)) << no;
}

TEST(HttpGzip, OnlyWhatHoldsNoSecretIsCompressed) {
  std::string const big(5000, 'a');
  EXPECT_FALSE(http::may_compress(http::html(big)));
  EXPECT_FALSE(http::may_compress(http::json(big)));
  EXPECT_TRUE(http::may_compress(http::html(big).open_to_all(60)));
  EXPECT_TRUE(http::may_compress(http::csv("a.csv", big)));
  EXPECT_TRUE(http::may_compress(http::asset(big, "text/css", "e")));
  EXPECT_FALSE(http::may_compress(http::asset(big, "image/png", "e")));
  EXPECT_FALSE(http::may_compress(http::csv("a.csv", "small")));
}

TEST(HttpGzip, BytesComeBack) {
  for (std::size_t const size : {0U, 1U, 1000U, 300000U}) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text += static_cast<char>('a' + (i * i) % 26);
    EXPECT_EQ(unzip(http::gzip(text)), text);
  }
}

TEST(HttpGzip, SettlingChoosesTheStoredCopyOrNotModified) {
  static std::string const big(5000, 'a');
  auto const settled = [](http::Pairs headers, std::string& extra) {
    auto response = http::asset(big, "text/css", "v1", "zipped");
    http::settle(response, {.headers = std::move(headers)}, extra);
    return response;
  };
  std::string extra;
  EXPECT_EQ(settled({{"Accept-Encoding", "gzip"}}, extra).bytes(), "zipped");
  EXPECT_EQ(extra, "Vary: Accept-Encoding\r\nContent-Encoding: gzip\r\n");
  extra.clear();
  EXPECT_EQ(settled({}, extra).bytes(), big);
  for (auto const tag : {"\"v1\"", "W/\"v1\"", "\"v0\", \"v1\"", "*"}) {
    auto const response = settled({{"If-None-Match", tag}}, extra);
    EXPECT_EQ(response.status, 304) << tag;
    EXPECT_EQ(response.bytes(), "");
    EXPECT_FALSE(holds(head_of(response), "Content-Length"));
  }
  EXPECT_EQ(settled({{"If-None-Match", "\"v2\""}}, extra).status, 200);
}

TEST(Etag, IsOfTheBytesAlone) {
  EXPECT_EQ(http::etag_of(""), "\"e3b0c44298fc1c149afbf4c8996fb924\"");  // of SHA-256, its first half
  EXPECT_EQ(http::etag_of("a"), http::etag_of("a"));
  EXPECT_NE(http::etag_of("a"), http::etag_of("b"));
}

}  // namespace
