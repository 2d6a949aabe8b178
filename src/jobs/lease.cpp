#include "jobs/lease.hpp"

#include "sql/error.hpp"

#include <random>
#include <unistd.h>

namespace jobs {
namespace {

constexpr ledger::System see_run{"jobs.see_run", "jobs belong to the program",
                                 "select done_through, leased_until, leased_by from job_run where name = :name"};
constexpr ledger::System find_run{"jobs.find_run", "jobs belong to the program",
                                  "select done_through, leased_until, leased_by from job_run where name = :name {lock}"};
constexpr ledger::Write first_run{"jobs.first_run",
                                  "insert into job_run (name, done_through) values (:name, :now) on conflict (name) do nothing"};
constexpr ledger::Write take_lease{"jobs.take_lease", "update job_run set leased_until = :until, leased_by = :who where name = :name"};
constexpr ledger::Write renew_lease{"jobs.renew_lease", "update job_run set leased_until = :until where name = :name and leased_by = :who"};
constexpr ledger::Write end_lease{"jobs.end_lease",
                                  "update job_run set done_through = :due, leased_until = 0, leased_by = '' where name = :name and leased_by = :who"};

constexpr std::string_view no_person = "whose turn a job is says nothing about anybody";

ledger::Scope scope() { return ledger::system_scope("jobs"); }

void change(ledger::Ledger& ledger, ledger::Write const& statement, sql::Params const& params) {
  ledger.write(scope(), [&](ledger::Tx& tx) {
    tx.change(statement, params);
    tx.housekeeping(no_person);
    return true;
  });
}

// A number of a process is not enough: two machines have the same ones.
std::string new_holder() {
  std::random_device random;
  return fmt::format("{}-{:08x}{:08x}", ::getpid(), random(), random());
}

}  // namespace

std::optional<Run> known_run(ledger::Ledger& ledger, std::string_view job) {
  auto run = ledger.read(scope(), [&](ledger::View& view) { return view.row<Run>(see_run, {{"name", job}}); });
  if (!run) change(ledger, first_run, {{"name", job}, {"now", ledger.clock().now()}});
  return run;
}

std::unique_ptr<Lease> Lease::take(ledger::Ledger& ledger, std::string_view job, base::Instant done_through,
                                   LeaseTerms const& terms, base::Clock const& machine) {
  auto const holder = new_holder();
  bool ours = false;
  ledger.write(scope(), [&](ledger::Tx& tx) {
    auto const run = tx.row<Run>(find_run, {{"name", job}});
    ours = run && run->leased_until <= machine.now() && run->done_through == done_through;
    if (ours) tx.change(take_lease, {{"name", job}, {"until", machine.now() + terms.hold}, {"who", holder}});
    tx.housekeeping(no_person);
    return ours;
  });
  return ours ? std::make_unique<Lease>(ledger, job, holder, terms, machine) : nullptr;
}

Lease::Lease(ledger::Ledger& ledger, std::string_view job, std::string holder, LeaseTerms const& terms, base::Clock const& machine)
    : ledger_(ledger), job_(job), holder_(std::move(holder)), terms_(terms), machine_(machine),
      renewing_([this](std::stop_token stop) { renew(std::move(stop)); }) {}

Lease::~Lease() { rest(); }

void Lease::rest() {
  renewing_.request_stop();
  if (renewing_.joinable()) renewing_.join();
}

// A database that does not answer for a while costs the turn, not the program: the job is safe to repeat.
void Lease::renew(std::stop_token stop) {
  std::mutex mutex;
  std::condition_variable_any wake;
  std::unique_lock lock(mutex);
  while (!wake.wait_for(lock, stop, terms_.renew_every, [&] { return stop.stop_requested(); }) && !stop.stop_requested()) {
    try {
      change(ledger_, renew_lease, {{"name", job_}, {"until", machine_.now() + terms_.hold}, {"who", holder_}});
    } catch (sql::Error const&) {
    }
  }
}

void Lease::done(base::Instant due) {
  rest();
  change(ledger_, end_lease, {{"name", job_}, {"due", due}, {"who", holder_}});
}

void Lease::failed() {
  rest();
  change(ledger_, renew_lease, {{"name", job_}, {"until", machine_.now() + terms_.after_failure}, {"who", holder_}});
}

}  // namespace jobs
