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

  // Moves the clock to `target` through every daily job between, each as of its own instant, and keeps where it stands.
  // True when it arrived; false when it was asked to stop, which leaves a whole record at the day it had reached.
  bool walk(std::stop_token stop, ledger::Ledger& ledger, base::Instant target);

 private:
  http::Response move(web::Call& call, Site& site);
  http::Response on_its_way(web::Call& call) const;
  http::Response ask_again(web::Call& call) const;
  http::Response start_again(Site& site);
  TrainingClock clock_;
  jobs::Schedule schedule_;
  MakeLedger make_ledger_;
  std::atomic<std::int64_t> from_ = 0;     // seconds; where the move began
  std::atomic<std::int64_t> target_ = 0;   // seconds; 0 when the clock is not being moved
  std::atomic<bool> failed_ = false;       // the last move ended before its target
  std::mutex walking_;
  std::jthread walker_;
};

}  // namespace app
