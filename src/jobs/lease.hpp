// The turn of one job in one program: taken from the database, said again while the job runs, given back at the end.
#pragma once
#include "jobs/schedule.hpp"

#include <condition_variable>
#include <thread>

namespace jobs {

// What the record says of a job.
struct Run {
  base::Instant done_through = {};
  base::Instant leased_until = {};
  std::string leased_by = {};
};
// Nothing for a job that the record does not know; it does from then on, as done through now.
std::optional<Run> known_run(ledger::Ledger& ledger, std::string_view job);

class Lease {
 public:
  // Nothing if another program has the job, or has done what was seen to be due.
  static std::unique_ptr<Lease> take(ledger::Ledger& ledger, std::string_view job, base::Instant done_through,
                                     LeaseTerms const& terms, base::Clock const& machine);
  Lease(ledger::Ledger& ledger, std::string_view job, std::string holder, LeaseTerms const& terms, base::Clock const& machine);
  ~Lease();  // stops renewing; what was neither done nor failed runs out by itself
  Lease(Lease const&) = delete;
  Lease& operator=(Lease const&) = delete;

  void done(base::Instant due);
  void failed();  // another try later, by whichever program comes first

 private:
  void renew(std::stop_token stop);
  void rest();

  ledger::Ledger& ledger_;
  std::string_view job_;
  std::string holder_;
  LeaseTerms terms_;
  base::Clock const& machine_;
  std::jthread renewing_;  // last: it uses the others
};

}  // namespace jobs
