#include "http/server_state.hpp"

#include "http/connection.hpp"
#include "http/log.hpp"

namespace http {

bool Guests::admit(std::string const& address, std::shared_ptr<Connection> const& guest) {
  std::lock_guard const held(lock_);
  auto const known = by_address_.find(address);
  bool const crowd = known != by_address_.end() && known->second >= options_.limits.connections_per_address && !options_.trusted_proxy;
  if (crowd || here_.size() >= options_.limits.connections) return false;
  ++by_address_[address];
  here_.emplace(guest.get(), guest);
  number_ = here_.size();
  return true;
}

void Guests::leave(std::string const& address, Connection const* guest) {
  std::shared_ptr<Connection> last;  // destroyed after the lock is given back
  std::lock_guard const held(lock_);
  auto const found = here_.find(guest);
  if (found == here_.end()) return;
  last = std::move(found->second);
  here_.erase(found);
  number_ = here_.size();
  if (auto const known = by_address_.find(address); known != by_address_.end() && --known->second == 0) by_address_.erase(known);
  if (here_.empty()) fewer_.notify_all();
}

bool Guests::time_to_make_room() {
  static constexpr std::chrono::milliseconds seldom{100};  // asking costs a step of every connection
  if (!crowded()) return false;
  std::lock_guard const held(lock_);
  auto const now = std::chrono::steady_clock::now();
  if (now - made_room_ < seldom) return false;
  made_room_ = now;
  return true;
}

std::vector<std::shared_ptr<Connection>> Guests::all() const {
  std::lock_guard const held(lock_);
  std::vector<std::shared_ptr<Connection>> out;
  for (auto const& [key, guest] : here_) out.push_back(guest);
  return out;
}

bool Guests::wait_until_empty(std::chrono::milliseconds wait) const {
  std::unique_lock held(lock_);
  return fewer_.wait_for(held, wait, [this] { return here_.empty(); });
}

std::size_t Guests::size() const {
  std::lock_guard const held(lock_);
  return here_.size();
}

Response ServerState::error(int status, Request const* request) const {
  if (!options.error_page) return plain_error(status);
  try {
    auto page = options.error_page(status, request);
    page.status = status;
    return page;
  } catch (std::exception const&) {
    log_error("error page failed", {{"status", std::to_string(status)}});
    return plain_error(status);
  }
}

}  // namespace http
