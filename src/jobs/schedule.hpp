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
  // is thrown when all have had their turn. Returns how many runs were made.
  int run_due(ledger::Ledger& ledger) const;

 private:
  static base::Clock const& machine_clock();
  bool run_next(ledger::Ledger& ledger, Job const& job) const;

  std::vector<Job> jobs_;
  LeaseTerms terms_;
  base::Clock const* machine_;
};

}  // namespace jobs
