// Runs what is due, in the order it fell due, each job once in all servers of a database.
#pragma once
#include "jobs/rhythm.hpp"
#include "ledger/ledger.hpp"

#include <memory>
#include <mutex>
#include <stop_token>

namespace jobs {

struct Job {
  std::string_view name;
  Rhythm rhythm;
  // May run again for the same instant after a crash: what it does must be safe to repeat.
  std::function<void(ledger::Ledger&, base::Instant due)> run;
};

// Leases are about processes, not about the day that the record shows: they run on the machine's own clock, also where
// the training clock leaps. A holder says again and again that it lives; one that has died is succeeded after `hold`.
struct LeaseTerms {
  std::chrono::seconds hold = std::chrono::minutes{2};
  std::chrono::milliseconds renew_every = std::chrono::seconds{30};
  std::chrono::seconds after_failure = std::chrono::minutes{1};  // before a job that threw is tried again
};

class Schedule {
 public:
  explicit Schedule(std::vector<Job> table, LeaseTerms terms = {}, base::Clock const& machine = machine_clock())
      : jobs_(std::move(table)), terms_(terms), machine_(&machine) {}

  // The earliest instant after `from` at which a daily job is due.
  base::Instant next(base::Instant from) const;
  // Runs every job that fell due up to the ledger's now and has not run. Jobs never run before are marked as done
  // through now: a new database has no past. A job that throws keeps no other from running: the first such exception
  // is thrown when all have had their turn. Told to stop, it ends the job that runs and begins none: what was not run is due
  // still. Returns how many runs were made.
  int run_due(ledger::Ledger& ledger, std::stop_token stop = {}) const;
  // The daily ones alone: for a clock that is moved through many days, on each of which what runs by the hour or the
  // minute would find nothing that the day's round had not done. They run at the end, by run_due.
  int run_daily_due(ledger::Ledger& ledger) const;
  // While this is held no job of this schedule runs in this process: for remaking the record under it.
  std::unique_lock<std::mutex> hold() const { return std::unique_lock(*running_); }

 private:
  static base::Clock const& machine_clock();
  int run_those(ledger::Ledger& ledger, bool daily_alone, std::stop_token const& stop) const;
  bool run_next(ledger::Ledger& ledger, Job const& job) const;

  std::vector<Job> jobs_;
  LeaseTerms terms_;
  base::Clock const* machine_;
  // Copies are one schedule: the minute's round and a clock that is being moved do not run the same job together.
  std::shared_ptr<std::mutex> running_ = std::make_shared<std::mutex>();
};

}  // namespace jobs
