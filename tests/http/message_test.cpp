#include "http/message.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

int status_of(std::string const& head) {
  auto const got = http::parse_head(head);
  return got ? 200 : got.error().status;
}
int status_with(std::string const& lines) { return status_of("POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n"); }

TEST(HttpMessage, AnOrdinaryHeadIsRead) {
  auto const head = http::parse_head("POST /a?b=c HTTP/1.1\r\nHost: fp.example\r\nX-Odd:   spaced \t\r\nContent-Length: 3\r\n\r\n");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->method, "POST");
  EXPECT_EQ(head->target, "/a?b=c");
  EXPECT_EQ(head->headers, (http::Pairs{{"Host", "fp.example"}, {"X-Odd", "spaced"}, {"Content-Length", "3"}}));
  EXPECT_EQ(head->length, 3U);
  EXPECT_TRUE(head->keep_alive);
  EXPECT_FALSE(http::Body(*head, 100).done());
}

TEST(HttpMessage, WhatTwoServersCouldReadDifferentlyIsRefused) {
  for (auto const lines : {"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                           "Content-Length: 3\r\nContent-Length: 3\r\n", "Content-Length: 3\r\nContent-Length: 4\r\n", "Content-Length: 3, 3\r\n",
                           "Content-Length: +3\r\n", "Content-Length: -1\r\n", "Content-Length: 0x3\r\n", "Content-Length: 3 4\r\n",
                           "Content-Length:\r\n", "Content-Length: 99999999999999999999999\r\n",
                           "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "Content-Length : 3\r\n", " Content-Length: 3\r\n",
                           "X: a\r\n folded\r\n", "X: a\r\n\tfolded\r\n", "X: a\nY: b\r\n", "X: a\rY: b\r\n", "X: a\x01\r\n", "no colon\r\n", ": empty\r\n",
                           "X(y): a\r\n", "Host: b\r\n"})
    EXPECT_EQ(status_with(lines), 400) << lines;
  EXPECT_EQ(status_with(std::string("X: a\0b\r\n", 8)), 400);
  for (auto const lines : {"Transfer-Encoding: gzip, chunked\r\n", "Transfer-Encoding: identity\r\n", "Transfer-Encoding: xchunked\r\n", "Transfer-Encoding: chunked, chunked\r\n"})
    EXPECT_NE(status_with(lines), 200) << lines;
  EXPECT_EQ(status_of("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
}

TEST(HttpMessage, RequestLinesAreStrict) {
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\n\r\n"), 400);  // no Host
  EXPECT_EQ(status_of("GET / HTTP/1.0\r\n\r\n"), 200);
  EXPECT_EQ(status_of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"), 505);
  for (auto const line : {"GET /", "GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET / / HTTP/1.1", "G\tT / HTTP/1.1", " GET / HTTP/1.1", "GET / http/1.1", ""})
    EXPECT_NE(status_of(std::string(line) + "\r\nHost: a\r\n\r\n"), 200) << line;
}

TEST(HttpMessage, TooManyHeadersAre431) {
  std::string lines;
  for (int i = 0; i < 120; ++i) lines += "X-" + std::to_string(i) + ": a\r\n";
  EXPECT_EQ(status_with(lines), 431);
}

TEST(HttpMessage, OnlyOneExpectationIsKnown) {
  EXPECT_EQ(status_with("Expect: 100-continue\r\n"), 200);
  EXPECT_EQ(status_with("Expect: tea\r\n"), 417);
}

// Feeds the body in pieces of the sizes given, giving back what was not taken, as a connection does.
http::Parsed<std::string> read_body(std::string const& head, std::string const& body, std::uint64_t limit, std::vector<std::size_t> pieces) {
  http::Body message(*http::parse_head(head), limit);
  std::string waiting;
  std::size_t at = 0, turn = 0;
  while (!message.done() && at < body.size()) {
    auto const size = std::min(body.size() - at, 1 + pieces[turn++ % pieces.size()]);
    waiting += body.substr(at, size);
    at += size;
    auto const used = message.take(waiting);
    if (!used) return tl::unexpected(used.error());
    waiting.erase(0, *used);
  }
  if (!message.done()) return tl::unexpected(http::BadRequest{0, "unfinished"});
  return message.release();
}

std::string const chunked = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

TEST(HttpMessage, ChunkedBodiesAreJoined) {
  EXPECT_EQ(*read_body(chunked, "3\r\nabc\r\nA;x=y\r\n0123456789\r\n0\r\nTrailer: ignored\r\n\r\n", 100, {1000}), "abc0123456789");
  EXPECT_EQ(*read_body(chunked, "0\r\n\r\n", 100, {1000}), "");
}

TEST(HttpMessage, ChunkedBodiesHaveLimitsAndForm) {
  EXPECT_EQ(read_body(chunked, "5\r\nabcde\r\n6\r\nfghijk\r\n0\r\n\r\n", 10, {1000}).error().status, 413);
  EXPECT_EQ(read_body(chunked, "ffffffffffffffff\r\nabc", 10, {1000}).error().status, 413);
  EXPECT_EQ(read_body(chunked, "fffffffffffffffff\r\nabc", 10, {1000}).error().status, 413);
  for (auto const& bad : {std::string(2000, '1'), "3;" + std::string(2000, 'x'), "0\r\n" + std::string(2000, 'x')})
    EXPECT_EQ(read_body(chunked, bad, 100, {1000}).error().status, 400);
  for (auto const bad : {"x\r\nabc\r\n0\r\n\r\n", "3\r\nabcd\r\n0\r\n\r\n", "3\nabc\n0\n\n", "-1\r\n\r\n", "+3\r\nabc", "0x3\r\nabc", "3 4\r\nabc", " 3\r\nabc", "\r\n"})
    EXPECT_FALSE(read_body(chunked, bad, 100, {1000})) << bad;
}

RC_GTEST_PROP(HttpMessage, HoweverItArrivesTheBodyIsTheSame, (std::vector<std::string> const& parts, std::vector<std::uint8_t> const& sizes)) {
  std::vector<std::size_t> const pieces(sizes.begin(), sizes.end());
  std::string whole, body;
  for (auto const& part : parts) {
    if (part.empty()) continue;
    whole += part;
    body += fmt::format("{:x}\r\n{}\r\n", part.size(), part);
  }
  auto const got = read_body(chunked, body + "0\r\nTrailer: x\r\n\r\n", 1 << 20, pieces.empty() ? std::vector<std::size_t>{0} : pieces);
  RC_ASSERT(got.has_value());
  RC_ASSERT(*got == whole);
}

TEST(HttpMessage, TheHeadEndsAtItsEmptyLineHoweverItArrives) {
  std::string const bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\nrest";
  for (std::size_t seen = 0; seen <= bytes.size() - 5; ++seen) EXPECT_EQ(http::head_end(bytes, seen), bytes.size() - 4) << seen;
  EXPECT_FALSE(http::head_end("GET / HTTP/1.1\r\n\r", 0));
}

}  // namespace
