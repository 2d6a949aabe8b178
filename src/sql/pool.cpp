#include "sql/pool.hpp"

namespace sql {

std::unique_ptr<Connection> Pool::take() {
  std::unique_lock lock(mutex_);
  given_back_.wait(lock, [this] { return out_ < most_; });
  ++out_;
  if (!idle_.empty()) {
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
  }
  lock.unlock();
  try {
    return open(address_, access_);
  } catch (...) {
    give_back(nullptr);
    throw;
  }
}

void Pool::give_back(std::unique_ptr<Connection> connection) noexcept {
  if (connection) connection->rollback();
  {
    std::lock_guard const lock(mutex_);
    --out_;
    if (connection && connection->alive() && !connection->in_transaction()) idle_.push_back(std::move(connection));
  }
  given_back_.notify_one();
}

std::unique_ptr<Pool::Lease> Pool::begin(std::chrono::milliseconds deadline) {
  for (int tries = 0;; ++tries) {
    auto lease = std::make_unique<Lease>(*this, take());
    try {
      (*lease)->deadline(deadline);
      (*lease)->begin();
      return lease;
    } catch (Lost const&) {
      if (tries >= most_) throw;
    }
  }
}

}  // namespace sql
