#include "jobs/schedule.hpp"

#include "jobs/lease.hpp"

#include <exception>
#include <set>

namespace jobs {

base::Clock const& Schedule::machine_clock() {
  static base::SystemClock const clock;
  return clock;
}

base::Instant Schedule::next(base::Instant from) const {
  base::Instant earliest = base::Instant::max();
  for (auto const& job : jobs_)
    if (job.rhythm.every == Every::day) earliest = std::min(earliest, next_due(job.rhythm, from));
  return earliest;
}

int Schedule::run_due(ledger::Ledger& ledger, std::stop_token stop) const { return run_those(ledger, false, stop); }
int Schedule::run_daily_due(ledger::Ledger& ledger) const { return run_those(ledger, true, {}); }

int Schedule::run_those(ledger::Ledger& ledger, bool daily_alone, std::stop_token const& stop) const {
  auto const alone = hold();
  int runs = 0;
  std::set<std::string_view> failed;
  std::exception_ptr first;
  for (bool more = true; more;) {
    more = false;
    for (auto const& job : jobs_) {
      if (stop.stop_requested()) break;
      if (failed.contains(job.name) || (daily_alone && job.rhythm.every != Every::day)) continue;
      try {
        if (!run_next(ledger, job)) continue;
        more = true;
        ++runs;
      } catch (...) {
        failed.insert(job.name);
        if (!first) first = std::current_exception();
      }
    }
  }
  if (first) std::rethrow_exception(first);
  return runs;
}

bool Schedule::run_next(ledger::Ledger& ledger, Job const& job) const {
  auto const run = known_run(ledger, job.name);
  if (!run) return false;
  auto const due = to_run(job.rhythm, run->done_through, ledger.clock().now());
  if (!due) return false;
  auto const lease = Lease::take(ledger, job.name, run->done_through, terms_, *machine_);
  if (!lease) return false;
  try {
    job.run(ledger, *due);
  } catch (...) {
    lease->failed();
    throw;
  }
  lease->done(*due);
  return true;
}

}  // namespace jobs
