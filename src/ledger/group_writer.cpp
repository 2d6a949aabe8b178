#include "ledger/group_writer.hpp"

#include <future>

namespace ledger {
namespace {

constexpr std::size_t most_together = 256;
constexpr std::chrono::milliseconds bulk_patience{25};  // how long bulk work lets actions go before it

constexpr sql::Statement savepoint{"writer.savepoint", "savepoint job"};
constexpr sql::Statement release{"writer.release", "release savepoint job"};
constexpr sql::Statement take_back{"writer.take_back", "rollback to savepoint job"};

}  // namespace

GroupWriter::GroupWriter(std::string address, std::chrono::milliseconds limit)
    : address_(std::move(address)), limit_(limit), connection_(sql::open(address_)), thread_([this] { work(); }) {}

GroupWriter::~GroupWriter() {
  {
    std::lock_guard const lock(mutex_);
    stopping_ = true;
  }
  added_.notify_all();
  thread_.join();
}

void GroupWriter::add(Body body, Done done, Lane lane) {
  {
    std::lock_guard const lock(mutex_);
    if (stopping_) throw sql::Error("the writer has stopped");
    auto& queue = lane == Lane::first ? first_ : bulk_;
    queue.push_back({.body = std::move(body), .done = std::move(done), .added = std::chrono::steady_clock::now()});
  }
  added_.notify_one();
}

void GroupWriter::run(Body body, Lane lane) {
  if (std::this_thread::get_id() == thread_.get_id()) throw std::logic_error("a write inside a write");
  std::promise<void> durable;
  auto waiting = durable.get_future();
  add(std::move(body), [&durable](std::exception_ptr const& failure) {
    if (failure) durable.set_exception(failure);
    else durable.set_value();
  }, lane);
  waiting.get();
}

bool GroupWriter::bulk_is_due() const {
  if (bulk_.empty()) return false;
  return first_.empty() || std::chrono::steady_clock::now() - bulk_.front().added > bulk_patience;
}

// Waits for work. Empty when the writer stops and nothing is left.
GroupWriter::Batch GroupWriter::next() {
  std::unique_lock lock(mutex_);
  added_.wait(lock, [this] { return stopping_ || !first_.empty() || !bulk_.empty(); });
  auto& queue = bulk_is_due() ? bulk_ : first_;
  std::size_t const most = &queue == &bulk_ ? 1 : most_together;
  Batch batch;
  while (!queue.empty() && batch.size() < most) {
    batch.push_back(std::move(queue.front()));
    queue.pop_front();
  }
  return batch;
}

void GroupWriter::work() {
  for (auto batch = next(); !batch.empty(); batch = next()) {
    commit_together(batch);
    for (auto const& job : batch) job.done(job.failure);
  }
}

void GroupWriter::commit_together(Batch& batch) {
  if (batch.size() == 1) return run_alone(batch.front());
  bool committing = false;
  try {
    begin();
    for (auto& job : batch) run_in_savepoint(job);
    committing = true;
    connection_->commit();
  } catch (...) {
    auto const failure = std::current_exception();
    connection_->rollback();
    // A commit that failed, failed for all. A body that brought down the transaction (a deadline, a lost server) is
    // found by running each alone.
    for (auto& job : batch) {
      if (committing) job.failure = job.failure ? job.failure : failure;
      else run_alone(job);
    }
  }
}

// True: keep what it changed. Throws only if the transaction itself is gone.
bool GroupWriter::run_body(Job& job) {
  connection_->deadline(limit_);
  bool keep = false;
  try {
    keep = job.body(*connection_);
  } catch (...) {
    job.failure = std::current_exception();
  }
  if (connection_->engine() == sql::Engine::sqlite) connection_->deadline(std::chrono::milliseconds(0));
  if (!connection_->in_transaction()) throw sql::Error("the transaction was ended by a failure");
  return keep;
}

void GroupWriter::run_in_savepoint(Job& job) {
  connection_->change(savepoint);
  if (!run_body(job)) connection_->change(take_back);
  connection_->change(release);
}

// The transaction is its own savepoint. (Inside another one SQLite keeps every page as it was before, and looks through
// what it keeps after each statement: that took two thirds of the time of an import, whose bodies are long.)
void GroupWriter::run_alone(Job& job) {
  job.failure = nullptr;
  try {
    begin();
    if (run_body(job)) connection_->commit();
    else connection_->rollback();
  } catch (...) {
    connection_->rollback();
    if (!job.failure) job.failure = std::current_exception();
  }
}

// A server that went away since the last batch is asked again, once.
void GroupWriter::begin() {
  try {
    connection_->begin();
  } catch (sql::Lost const&) {
    connection_ = sql::open(address_);
    connection_->begin();
  }
}

}  // namespace ledger
