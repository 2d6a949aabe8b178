// Runs what is due, in the order it fell due, each job once in all servers of a database.
#pragma once
#include "jobs/rhythm.hpp"
#include "ledger/ledger.hpp"

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

 private:
  bool run_next(ledger::Ledger& ledger, Job const& job) const;
  std::vector<Job> jobs_;
};

}  // namespace jobs
