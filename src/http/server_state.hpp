// What every connection of a server shares.
#pragma once
#include "http/wire.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>

#include "http/lane.hpp"
#include "http/server.hpp"

namespace http {

class Connection;

// Who is connected: for the limits, and to be told to go.
class Guests {
 public:
  explicit Guests(ServerOptions const& options) : options_(options) {}
  bool admit(std::string const& address, std::shared_ptr<Connection> const&);  // false: too many
  void leave(std::string const& address, Connection const*);
  std::vector<std::shared_ptr<Connection>> all() const;
  bool wait_until_empty(std::chrono::milliseconds) const;  // false: some are still there
  std::size_t size() const;
  // From nine tenths of the limit on whoever is idle gives way to whoever comes.
  bool crowded() const { return number_.load(std::memory_order_relaxed) >= options_.limits.connections - options_.limits.connections / 10; }
  bool time_to_make_room();  // crowded, and nobody was asked to give way in the last moment

 private:
  ServerOptions const& options_;
  mutable std::mutex lock_;
  mutable std::condition_variable fewer_;
  std::map<Connection const*, std::shared_ptr<Connection>> here_;  // a connection lives until it leaves: while held, nothing else keeps it
  std::map<std::string, std::size_t, std::less<>> by_address_;
  std::atomic<std::size_t> number_{0};   // how many are here, to be read without the lock
  std::chrono::steady_clock::time_point made_room_{};
};

struct ServerState {
  ServerState(ServerOptions o, Router r)
      : options(std::move(o)), router(std::move(r)), lane(options.heavy_threads, options.heavy_queue), guests(options) {}

  Response error(int status, Request const*) const;  // the designed page; plain text where that fails

  ServerOptions const options;
  Router const router;
  boost::asio::io_context io;
  std::shared_ptr<TlsContext> tls;
  HeavyLane lane;
  Guests guests;
  std::atomic<bool> stopping{false};
  std::atomic<std::size_t> body_bytes{0};  // held in memory for requests being read or answered
};

}  // namespace http
