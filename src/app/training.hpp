// The training copy: its clock, the jobs of the time between when it is moved, the banner, and "Start again".
#pragma once
#include "app/site.hpp"
#include "app/training_clock.hpp"
#include "jobs/schedule.hpp"

#include <filesystem>
#include <thread>

namespace app {

class Training {
 public:
  // `make_ledger` opens the record anew: pristine when `again`.
  using MakeLedger = std::function<std::shared_ptr<ledger::Ledger>(TrainingClock const& clock, bool again)>;
  Training(base::Instant shown, jobs::Schedule schedule, MakeLedger make_ledger);

  TrainingClock const& clock() const { return clock_; }
  std::shared_ptr<ledger::Ledger> open_ledger() { return make_ledger_(clock_, false); }
  // Goes on from where this record's clock was left: it stands still while nothing runs.
  void resume(ledger::Ledger& ledger);
  govuk::Html banner(http::Request const& request, govuk::Frame const& frame) const;
  // /training/clock and /training/again, bound to `site`.
  web::Routes routes(Site& site);

 private:
  http::Response move(web::Call& call, Site& site);
  http::Response ask_again(web::Call& call) const;
  http::Response start_again(Site& site);
  void walk(std::stop_token stop, Site& site, base::Instant target);

  TrainingClock clock_;
  jobs::Schedule schedule_;
  MakeLedger make_ledger_;
  std::atomic<std::int64_t> target_ = 0;   // seconds; 0 when the clock is not being moved
  std::mutex walking_;
  std::jthread walker_;
};

}  // namespace app
