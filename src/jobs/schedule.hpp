// Runs what is due, in the order it fell due, each job once in all servers of a database.
#pragma once
#include "jobs/rhythm.hpp"
#include "ledger/ledger.hpp"

#include <memory>
#include <mutex>

namespace jobs {

struct Job {
  std::string_view name;
  Rhythm rhythm;
  // May run again for the same instant after a crash: what it does must be safe to repeat.
  std::function<void(ledger::Ledger&, base::Instant due)> run;
};

class Schedule {
 public:
  explicit Schedule(std::vector<Job> table) : jobs_(std::move(table)) {}

  // The earliest instant after `from` at which a daily job is due.
  base::Instant next(base::Instant from) const;
  // Runs every job that fell due up to the ledger's now and has not run. Jobs never run before are marked as done
  // through now: a new database has no past. Returns how many runs were made.
  int run_due(ledger::Ledger& ledger) const;
  // The daily ones alone: for a clock that is moved through many days, on each of which what runs by the hour or the
  // minute would find nothing that the day's round had not done. They run at the end, by run_due.
  int run_daily_due(ledger::Ledger& ledger) const;
  // While this is held no job of this schedule runs in this process: for remaking the record under it.
  std::unique_lock<std::mutex> hold() const { return std::unique_lock(*running_); }

 private:
  int run_those(ledger::Ledger& ledger, bool daily_alone) const;
  bool run_next(ledger::Ledger& ledger, Job const& job) const;
  std::vector<Job> jobs_;
  // Copies are one schedule: the minute's round and a clock that is being moved do not run the same job together.
  std::shared_ptr<std::mutex> running_ = std::make_shared<std::mutex>();
};

}  // namespace jobs
