// A server on a free port of the loopback, quiet, with the timeouts that a test can wait for.
#pragma once
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "http/log.hpp"
#include "http/server.hpp"
#include "kit/http_client.hpp"

namespace live {

inline http::ServerOptions quick_options() {
  http::log_to(http::LogTo::nowhere);
  using std::chrono::milliseconds;
  return {.threads = 4,
          .timeouts = {.handshake = milliseconds(500), .header = milliseconds(300), .body = milliseconds(300), .idle = milliseconds(20000),
                       .idle_when_crowded = milliseconds(2000),
                       .write = milliseconds(500), .held = milliseconds(500), .drain = milliseconds(5000)},
          .log_requests = false};
}

class Site {
 public:
  explicit Site(std::vector<http::Route> routes, http::ServerOptions options = quick_options())
      : server(std::move(options), http::Router(std::move(routes))) {
    server.start();
  }
  kit::HttpClient client() const { return kit::HttpClient(server.port()); }
  http::Server server;
};

inline http::Route route(http::Method method, std::string pattern, http::Handler handler, http::Lane lane = http::Lane::quick) {
  return {.method = method, .pattern = std::move(pattern), .lane = lane, .handler = std::move(handler)};
}
inline http::Route hello() {
  return route(http::Method::get, "/hello", [](http::Request const&) { return http::html("<p>Hello</p>"); });
}

// Waits for what another thread will make true. Throws after twenty seconds, so that a test fails and does not hang.
template <class Condition>
void until(Condition condition) {
  auto const end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) throw std::runtime_error("what the test waits for does not happen");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

// A door that handlers wait behind until the test opens it.
class Gate {
 public:
  void wait() {
    ++waiting_;
    std::unique_lock held(lock_);
    opened_.wait(held, [this] { return open_; });
  }
  void open() {
    { std::lock_guard const held(lock_); open_ = true; }
    opened_.notify_all();
  }
  void until_waiting(int n) const { until([&] { return waiting_ >= n; }); }

 private:
  std::atomic<int> waiting_{0};
  std::mutex lock_;
  std::condition_variable opened_;
  bool open_ = false;
};

}  // namespace live
