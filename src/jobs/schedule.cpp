#include "jobs/schedule.hpp"

#include <unistd.h>

namespace jobs {
namespace {

constexpr std::chrono::minutes lease{30};

constexpr ledger::System find_run{"jobs.find_run", "jobs belong to the program",
                                  "select done_through, leased_until, leased_by from job_run where name = :name {lock}"};
constexpr ledger::Write first_run{"jobs.first_run",
                                  "insert into job_run (name, done_through) values (:name, :now) on conflict (name) do nothing"};
constexpr ledger::Write take_lease{"jobs.take_lease", "update job_run set leased_until = :until, leased_by = :who where name = :name"};
constexpr ledger::Write end_lease{"jobs.end_lease",
                                  "update job_run set done_through = :due, leased_until = 0, leased_by = '' where name = :name and leased_by = :who"};

struct Run {
  base::Instant done_through = {};
  base::Instant leased_until = {};
  std::string leased_by = {};
};

std::string this_process() { return std::to_string(::getpid()); }

void write(ledger::Ledger& ledger, std::function<void(ledger::Tx&)> const& body, std::string_view what, std::string_view job) {
  auto const scope = ledger::system_scope("jobs");
  ledger.write(scope, [&](ledger::Tx& tx) {
    body(tx);
    tx.record({.what = std::string(what), .detail = std::string(job)});
    return true;
  });
}

}  // namespace

base::Instant Schedule::next(base::Instant from) const {
  base::Instant earliest = base::Instant::max();
  for (auto const& job : jobs_)
    if (job.rhythm.every == Every::day) earliest = std::min(earliest, next_due(job.rhythm, from));
  return earliest;
}

int Schedule::run_due(ledger::Ledger& ledger) const { return run_those(ledger, false); }
int Schedule::run_daily_due(ledger::Ledger& ledger) const { return run_those(ledger, true); }

int Schedule::run_those(ledger::Ledger& ledger, bool daily_alone) const {
  auto const alone = hold();
  int runs = 0;
  for (bool more = true; more;) {
    more = false;
    for (auto const& job : jobs_)
      if ((!daily_alone || job.rhythm.every == Every::day) && run_next(ledger, job)) {
        more = true;
        ++runs;
      }
  }
  return runs;
}

bool Schedule::run_next(ledger::Ledger& ledger, Job const& job) const {
  auto const scope = ledger::system_scope("jobs");
  auto const read_run = [&](ledger::View& view) { return view.row<Run>(find_run, {{"name", job.name}}); };
  auto const now = ledger.clock().now();
  auto seen = ledger.read(scope, [&](ledger::View& view) {
    return view.row<Run>(ledger::System{"jobs.see_run", "jobs belong to the program",
                                        "select done_through, leased_until, leased_by from job_run where name = :name"},
                         {{"name", job.name}});
  });
  if (!seen) {
    write(ledger, [&](ledger::Tx& tx) { tx.change(first_run, {{"name", job.name}, {"now", now}}); }, "job.known", job.name);
    return false;
  }
  auto const due = to_run(job.rhythm, seen->done_through, now);
  if (!due) return false;
  bool ours = false;
  write(ledger, [&](ledger::Tx& tx) {
    auto const run = read_run(tx);
    ours = run && run->leased_until <= now && run->done_through == seen->done_through;
    if (ours) tx.change(take_lease, {{"name", job.name}, {"until", now + lease}, {"who", this_process()}});
  }, "job.leased", job.name);
  if (!ours) return false;
  job.run(ledger, *due);
  write(ledger, [&](ledger::Tx& tx) { tx.change(end_lease, {{"name", job.name}, {"due", *due}, {"who", this_process()}}); }, "job.done", job.name);
  return true;
}

}  // namespace jobs
