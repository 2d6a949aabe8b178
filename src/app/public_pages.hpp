// What the public door answered, kept in memory for who is not signed in. An answer is served again within the minute it was made
// in, as docs/decisions/0007 lets anybody keep it, and only while nothing that the public door shows has changed: the database
// counts such changes in their own transactions, so that a correction is seen by the next request on every server.
#pragma once
#include "http/request.hpp"
#include "http/response.hpp"
#include "ledger/ledger.hpp"

#include <memory>
#include <mutex>
#include <unordered_map>

namespace app {

class PublicPages {
 public:
  // What an answer holds good for.
  struct State {
    ledger::Ledger const* record = nullptr;
    std::int64_t minute = 0;
    std::int64_t version = -1;
    int seconds_left = 0;      // of the minute; none: nothing is kept
    friend bool operator==(State const& a, State const& b) { return a.record == b.record && a.minute == b.minute && a.version == b.version; }
  };
  static State state_of(ledger::Ledger&);

  std::optional<http::Response> find(State const&, http::Request const&);
  // `before`: read before the answer was begun. What is no 200 that anybody may keep is not kept.
  void keep(State const& before, http::Request const&, http::Response const&);

 private:
  static constexpr std::size_t most_bytes = 32 * 1024 * 1024;
  void begin(State const&);

  std::mutex mutex_ = {};
  State state_ = {};
  std::size_t bytes_ = 0;
  std::unordered_map<std::string, std::shared_ptr<http::Response const>> kept_ = {};
};

}  // namespace app
