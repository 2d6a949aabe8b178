// The server: TLS or plain, limits, timeouts, two lanes, a graceful stop. Knows routes, not what they do.
#pragma once
#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "http/router.hpp"

namespace http {

struct Limits {
  std::size_t header_bytes = 16 * 1024;           // start line and headers: 431 beyond
  std::size_t body_bytes = 1024 * 1024;           // 413 beyond
  std::size_t upload_bytes = 26 * 1024 * 1024;    // for routes marked upload
  std::size_t connections = 2000;                 // beyond: closed at once; near it the idle go early
  std::size_t connections_per_address = 200;      // not applied behind a trusted proxy
  std::size_t bodies_in_memory = 192 * 1024 * 1024;  // of all requests together: 503 beyond
  int requests_per_connection = 10000;
  std::size_t slowest_read = 64 * 1024;           // bytes a second of a body, once its first time is up
  std::size_t slowest_write = 16 * 1024;          // and of a response: whoever sips is shed like whoever does not drink
};

struct Timeouts {
  std::chrono::milliseconds handshake{5000};
  std::chrono::milliseconds header{10000};  // from the first byte to the last of the head: 408
  std::chrono::milliseconds body{30000};    // for the whole body, plus a second for each Limits::slowest_read that came: 408
  std::chrono::milliseconds idle{60000};    // between requests
  std::chrono::milliseconds idle_when_crowded{2000};  // the same from nine tenths of Limits::connections on
  std::chrono::milliseconds write{30000};   // without one byte taken; and for the whole, plus a second for each Limits::slowest_write
  std::chrono::milliseconds held{15000};    // a response held until its looks are durable: 503
  std::chrono::milliseconds drain{10000};   // on stop: for requests in flight
};

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;                 // 0: any free port, see Server::port
  int threads = 8;
  int heavy_threads = 2;
  std::size_t heavy_queue = 16;           // waiting beyond this: 503 with Retry-After
  Limits limits = {};
  Timeouts timeouts = {};
  std::string certificate_file = {};      // PEM chain; with key_file: TLS. Both empty: plain
  std::string key_file = {};
  bool trusted_proxy = false;             // believe X-Forwarded-For and X-Forwarded-Proto of who connects
  std::vector<std::string> proxies = {};  // with trusted_proxy: the addresses that may connect at all. None: whoever connects
  bool log_requests = true;
  // Draws the page for a status (400 … 503); the request is absent when it could not be read. Default: plain text.
  std::function<Response(int status, Request const*)> error_page = {};
  // What may be logged of an exception; never values. Default: its type.
  std::function<std::string(std::exception const&)> describe_error = {};
};

class Server {
 public:
  Server(ServerOptions options, Router router);
  ~Server();  // stops

  void start();  // binds and returns; throws std::runtime_error with what to do (port taken, key not readable)
  // Stops accepting, closes idle connections, lets requests in flight finish (Timeouts::drain), joins every thread.
  void stop();
  std::uint16_t port() const;
  std::size_t connections() const;

 private:
  struct Inner;
  std::shared_ptr<Inner> inner_;
};

}  // namespace http
