// The thread that writes. It takes what waits, runs each body in a savepoint of one transaction, commits once, and only
// then says that they are done. One body that fails takes back its own changes and nobody else's.
#pragma once
#include "sql/connection.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>

namespace ledger {

class GroupWriter {
 public:
  using Body = std::function<bool(sql::Connection&)>;         // false: take back what it changed. May run twice.
  using Done = std::function<void(std::exception_ptr const&)>;  // on the writing thread: be quick, never throw
  enum class Lane { first, bulk };

  // `limit`: the longest that the statements of one body may take together.
  GroupWriter(std::string address, std::chrono::milliseconds limit);
  GroupWriter(GroupWriter const&) = delete;
  GroupWriter& operator=(GroupWriter const&) = delete;
  ~GroupWriter();  // does what waits, then ends

  void add(Body body, Done done, Lane lane);
  // Waits until the body's changes are durable; throws what it threw.
  void run(Body body, Lane lane);

 private:
  struct Job {
    Body body;
    Done done;
    std::exception_ptr failure = {};
    std::chrono::steady_clock::time_point added = {};
  };
  using Batch = std::vector<Job>;

  void work();
  Batch next();
  bool bulk_is_due() const;
  void commit_together(Batch& batch);
  bool run_body(Job& job);
  void run_in_savepoint(Job& job);
  void run_alone(Job& job);
  void begin();

  std::string address_;
  std::chrono::milliseconds limit_;
  std::unique_ptr<sql::Connection> connection_;
  std::mutex mutex_ = {};
  std::condition_variable added_ = {};
  std::deque<Job> first_ = {}, bulk_ = {};
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace ledger
