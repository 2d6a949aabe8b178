// TLS with a certificate made for the test by the openssl command.
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "live.hpp"

namespace {

class HttpTls : public testing::Test {
 protected:
  void SetUp() override {
    char name[] = "/tmp/fullpicture-tls-XXXXXX";
    folder_ = mkdtemp(name);
    auto const command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -keyout " + folder_ +
                         "/key.pem -out " + folder_ + "/certificate.pem 2>/dev/null";
    ASSERT_EQ(std::system(command.c_str()), 0);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  http::ServerOptions options() const {
    auto out = live::quick_options();
    out.certificate_file = folder_ + "/certificate.pem";
    out.key_file = folder_ + "/key.pem";
    return out;
  }

  // The whole answer to `request`, read until the server closes; empty when the handshake fails.
  static std::string ask(std::uint16_t port, std::string const& request, int newest = TLS1_3_VERSION) {
    auto const context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_max_proto_version(context.get(), newest);
    auto const ssl = std::unique_ptr<SSL, decltype(&SSL_free)>(SSL_new(context.get()), SSL_free);
    int const socket = connect_to(port);
    SSL_set_fd(ssl.get(), socket);
    std::string out;
    if (SSL_connect(ssl.get()) == 1) {
      SSL_write(ssl.get(), request.data(), static_cast<int>(request.size()));
      char part[4096];
      for (int got; (got = SSL_read(ssl.get(), part, sizeof part)) > 0;) out.append(part, static_cast<std::size_t>(got));
    }
    ::close(socket);
    return out;
  }

  static int connect_to(std::uint16_t port) {
    int const socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr const*>(&to), sizeof to), 0);
    return socket;
  }

  std::string folder_;
};

http::Route greeting() {
  return live::route(http::Method::get, "/hello", [](http::Request const& r) {
    return http::plain(r.over_tls ? std::string(100'000, 't') : "plain").cookie({.name = "visit", .value = "a"});
  });
}

std::string const request = "GET /hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

TEST_F(HttpTls, PagesCookiesAndStrictTransportAreSecure) {
  live::Site site({greeting()}, options());
  auto const reply = ask(site.server.port(), request);
  EXPECT_TRUE(reply.starts_with("HTTP/1.1 200 OK\r\n"));
  EXPECT_NE(reply.find("Strict-Transport-Security: max-age=31536000"), std::string::npos);
  EXPECT_NE(reply.find("Set-Cookie: __Host-visit=a; Path=/; HttpOnly; SameSite=Lax; Secure\r\n"), std::string::npos);
  EXPECT_TRUE(reply.ends_with(std::string(100'000, 't')));
}

TEST_F(HttpTls, OldVersionsAreRefused) {
  live::Site site({greeting()}, options());
  EXPECT_EQ(ask(site.server.port(), request, TLS1_1_VERSION), "");
  EXPECT_NE(ask(site.server.port(), request, TLS1_2_VERSION), "");
}

TEST_F(HttpTls, PlainSpeechAndSilenceAreShed) {
  live::Site site({greeting()}, options());
  auto client = site.client();
  EXPECT_EQ(client.get("/hello").status, 0);
  int const silent = connect_to(site.server.port());
  char byte;
  EXPECT_EQ(::recv(silent, &byte, 1, 0), 0);  // until the handshake's time is up
  ::close(silent);
}

TEST_F(HttpTls, AHandshakeThatTricklesIsShed) {
  live::Site site({greeting()}, options());
  int const slow = connect_to(site.server.port());
  std::string const hello("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11);  // the first bytes of a greeting that never ends
  bool shed = false;
  for (std::size_t i = 0; i < 200 && !shed; ++i) {
    shed = ::send(slow, i < hello.size() ? &hello[i] : "x", 1, MSG_NOSIGNAL) != 1;
    std::this_thread::sleep_for(std::chrono::milliseconds(25));
  }
  EXPECT_TRUE(shed);
  ::close(slow);
}

TEST_F(HttpTls, AForeignKeyIsRefusedAtTheStart) {
  auto wrong = options();
  ASSERT_EQ(std::system(("openssl genpkey -algorithm ED25519 -out " + folder_ + "/other.pem 2>/dev/null").c_str()), 0);
  wrong.key_file = folder_ + "/other.pem";
  EXPECT_THROW(http::Server(wrong, http::Router({greeting()})).start(), std::runtime_error);
}

}  // namespace
