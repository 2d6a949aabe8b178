// What a browser sees of a whole server.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "live.hpp"

namespace {

using live::route;
using enum http::Method;

http::Route echo() {
  return route(post, "/echo", [](http::Request const& request) {
    std::string text;
    for (auto const& [name, value] : request.form) text += name + "=" + value + ";";
    for (auto const& upload : request.uploads) text += "[" + upload.field + ":" + upload.file_name + ":" + std::to_string(upload.bytes.size()) + "]";
    return http::plain(text + request.body);
  });
}

TEST(HttpServer, AnswersSeveralRequestsOnOneConnection) {
  live::Site site({live::hello()});
  auto client = site.client();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(client.get("/hello").body, "<p>Hello</p>");
  EXPECT_EQ(site.server.connections(), 1U);
}

TEST(HttpServer, PipelinedRequestsAreAnsweredInOrder) {
  live::Site site({route(get, "/n/:n", [](http::Request const& r) { return http::plain(std::string(r.param("n"))); })});
  auto client = site.client();
  client.raw("GET /n/1 HTTP/1.1\r\nHost: a\r\n\r\nGET /n/2 HTTP/1.1\r\nHost: a\r\n\r\n\r\nGET /n/3 HTTP/1.1\r\nHost: a\r\n\r\n");
  for (auto const expected : {"1", "2", "3"}) EXPECT_EQ(client.read_reply().body, expected);
}

TEST(HttpServer, HeadIsGetWithoutItsBody) {
  live::Site site({live::hello()});
  auto client = site.client();
  auto const reply = client.head("/hello");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.header("Content-Length"), "12");
  EXPECT_EQ(client.get("/hello").body, "<p>Hello</p>");
}

TEST(HttpServer, UnknownPathsAndMethodsAreToldApart) {
  live::Site site({live::hello(), echo()});
  auto client = site.client();
  EXPECT_EQ(client.get("/nothing").status, 404);
  auto const reply = client.send("DELETE", "/hello", {}, {});
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(reply.header("Allow"), "GET, HEAD");
  EXPECT_EQ(client.get("/echo").status, 405);
  EXPECT_EQ(client.get("/hello").status, 200);
}

TEST(HttpServer, OldClientsAreAnsweredAndLetGo) {
  live::Site site({live::hello()});
  auto client = site.client();
  client.raw("GET /hello HTTP/1.0\r\n\r\n");
  EXPECT_EQ(client.read_reply().header("Connection"), "close");
  client.raw("GET /hello HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(client.read_reply().header("Connection"), "close");
}

TEST(HttpServer, FormsAndFilesArrive) {
  live::Site site({echo()});
  auto client = site.client();
  EXPECT_EQ(client.post("/echo", {{"a", "1 & 2"}, {"b", "caf\u00e9"}}).body, "a=1 & 2;b=caf\u00e9;");
  EXPECT_EQ(client.post_files("/echo", {{"a", "x"}}, {{.field = "f", .file_name = "../../up.csv", .bytes = std::string(100000, 'z')}}).body,
            "a=x;[f:up.csv:100000]");
  EXPECT_EQ(client.send("POST", "/echo", "application/json", "{\"a\":1}").body, "{\"a\":1}");
}

TEST(HttpServer, ChunkedBodiesArrive) {
  live::Site site({echo()});
  auto client = site.client();
  client.raw("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n4\r\na=on\r\n");
  client.raw("2\r\nce\r\n0\r\n");
  client.raw("\r\n");
  EXPECT_EQ(client.read_reply().body, "a=once;");
}

TEST(HttpServer, LineFeedsOfABodyThatCameWithItsHeadAreNobodysBusiness) {
  live::Site site({echo()});
  auto client = site.client();
  client.raw("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\na\nb\r\n\r\n\n\n");
  EXPECT_EQ(client.read_reply().body, "a\nb\r\n\r\n\n\n");
}

TEST(HttpServer, WaitingClientsAreToldToContinue) {
  live::Site site({echo()});
  auto client = site.client();
  client.raw("POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  client.raw("ok");
  EXPECT_EQ(client.read_reply().body, "ok");
}

TEST(HttpServer, MalformedFormsAre400AndTheConnectionLives) {
  live::Site site({echo()});
  auto client = site.client();
  EXPECT_EQ(client.send("POST", "/echo", "application/x-www-form-urlencoded", "a=%zz").status, 400);
  EXPECT_EQ(client.send("POST", "/echo", "multipart/form-data; boundary=b", "--b\r\n").status, 400);
  EXPECT_EQ(client.send("POST", "/echo", "multipart/form-data", "x").status, 400);
  EXPECT_EQ(client.post("/echo", {{"a", "1"}}).status, 200);
}

TEST(HttpServer, AFailingHandlerIsAPageWithAReference) {
  auto options = live::quick_options();
  options.error_page = [](int status, http::Request const* request) {
    return http::html("Sorry " + std::to_string(status) + " " + (request ? request->request_id : "-"));
  };
  live::Site site({route(get, "/fails", [](http::Request const&) -> http::Response { throw std::runtime_error("Mrs Jones, 12 High Street"); }),
                   route(get, "/odd", [](http::Request const&) -> http::Response { throw 42; }),
                   route(get, "/badcookie", [](http::Request const&) { return http::plain("x").cookie({.name = "a", .value = "b;c"}); })},
                  options);
  auto client = site.client();
  auto const reply = client.get("/fails");
  EXPECT_EQ(reply.status, 500);
  EXPECT_TRUE(reply.body.starts_with("Sorry 500 ")) << reply.body;
  EXPECT_EQ(reply.body.size(), std::string("Sorry 500 ").size() + 10);
  EXPECT_EQ(client.get("/odd").status, 500);
  EXPECT_EQ(client.get("/badcookie").status, 500);
  EXPECT_TRUE(client.get("/nothing").body.starts_with("Sorry 404 "));
}

TEST(HttpServer, AnErrorPageThatFailsIsPlainText) {
  auto options = live::quick_options();
  options.error_page = [](int, http::Request const*) -> http::Response { throw std::runtime_error("no"); };
  live::Site site({live::hello()}, options);
  EXPECT_EQ(site.client().get("/nothing").body, "404 Not Found\n");
}

TEST(HttpServer, AssetsAreKeptAndCompressed) {
  static std::string const css(4000, 'a');
  live::Site site({route(get, "/assets/*path", [](http::Request const&) { return http::asset(css, "text/css", "v1", "stored"); })});
  auto client = site.client();
  auto const plain = client.get("/assets/app.css");
  EXPECT_EQ(plain.body, css);
  EXPECT_EQ(plain.header("ETag"), "\"v1\"");
  EXPECT_EQ(client.get("/assets/app.css", {{"Accept-Encoding", "gzip, br"}}).body, "stored");
  auto const kept = client.get("/assets/app.css", {{"If-None-Match", "\"v1\""}});
  EXPECT_EQ(kept.status, 304);
  EXPECT_EQ(kept.header("Cache-Control"), "public, max-age=31536000, immutable");
  EXPECT_EQ(client.get("/assets/app.css").status, 200);
}

TEST(HttpServer, LargeBodiesGoBothWays) {
  auto upload = route(post, "/mirror", [](http::Request const& r) { return http::download("a.bin", "application/octet-stream", r.uploads.at(0).bytes); }, http::Lane::heavy);
  upload.upload = true;
  live::Site site({upload});
  std::string bytes;
  for (std::size_t i = 0; i < 20'000'000; ++i) bytes += static_cast<char>(i * 7 + i / 251);
  auto const reply = site.client().post_files("/mirror", {}, {{.field = "f", .file_name = "a.bin", .bytes = bytes}});
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body.size(), bytes.size());
  EXPECT_TRUE(reply.body == bytes);  // not printed when different
}

TEST(HttpServer, CookiesGoThereAndBack) {
  live::Site site({route(get, "/set", [](http::Request const&) { return http::redirect("/read").cookie({.name = "visit", .value = "abc"}); }),
                   route(get, "/read", [](http::Request const& r) { return http::plain(std::string(r.cookie("visit"))); })});
  auto client = site.client();
  EXPECT_EQ(client.follow(client.get("/set")).body, "abc");
}

TEST(HttpServer, ManyClientsAtOnceEachGetTheirOwn) {
  live::Site site({route(get, "/n/:n", [](http::Request const& r) { return http::plain(std::string(r.param("n"))); }),
                   route(get, "/heavy/:n", [](http::Request const& r) { return http::plain(std::string(r.param("n"))); }, http::Lane::heavy)});
  std::vector<std::thread> clients;
  std::atomic<int> wrong{0};
  for (int c = 0; c < 8; ++c)
    clients.emplace_back([&, c] {
      auto client = site.client();
      for (int i = 0; i < 200; ++i) {
        auto const n = std::to_string(c * 1000 + i);
        if (client.get((i % 10 == 0 ? "/heavy/" : "/n/") + n).body != n) ++wrong;
      }
    });
  for (auto& client : clients) client.join();
  EXPECT_EQ(wrong, 0);
}

TEST(HttpServer, APortThatIsTakenIsSaidSo) {
  live::Site site({live::hello()});
  auto options = live::quick_options();
  options.port = site.server.port();
  http::Server second(options, http::Router({live::hello()}));
  try {
    second.start();
    FAIL() << "two servers on one port";
  } catch (std::runtime_error const& error) {
    EXPECT_NE(std::string(error.what()).find("choose another port"), std::string::npos) << error.what();
  }
}

TEST(HttpServer, TlsNeedsReadableFiles) {
  auto options = live::quick_options();
  options.certificate_file = "/nowhere.pem";
  EXPECT_THROW(http::Server(options, http::Router({})), std::runtime_error);
  options.key_file = "/nowhere.key";
  EXPECT_THROW(http::Server(options, http::Router({})).start(), std::runtime_error);
}

}  // namespace
