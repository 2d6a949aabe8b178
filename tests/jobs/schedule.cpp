// Whose turn a job is, with several programs on one database.
#include "jobs/schedule.hpp"

#include "jobs/lease.hpp"
#include "kit/ledger_test.hpp"

#include <thread>

namespace jobs {
namespace {

using namespace std::chrono_literals;

struct ScheduleTest : kit::LedgerTest {
  kit::ManualClock machine{kit::london("2030-01-01T00:00")};  // not the record's day: leases run on this one

  // Another program on the same database; on SQLite, which one program has, the same ledger once more.
  ledger::Ledger& another() {
    if (GetParam() == sql::Engine::sqlite) return ledger();
    if (!second_) second_ = std::make_unique<ledger::Ledger>(ledger::LedgerOptions{.database = database.address(), .readers = 2, .writers = 2}, clock, rules, reactions);
    return *second_;
  }
  Schedule schedule(std::function<void(ledger::Ledger&, base::Instant)> run, LeaseTerms terms = {}) {
    return Schedule({{"test.minute", {.every = Every::minute}, std::move(run)}}, terms, machine);
  }
  // The job is known, and due.
  void make_due() {
    schedule([](auto&, auto) {}).run_due(ledger());
    clock.advance(1min);
  }
  jobs::Run run() { return known_run(ledger(), "test.minute").value(); }

 private:
  std::unique_ptr<ledger::Ledger> second_ = {};
};
FOR_EACH_ENGINE(ScheduleTest);

TEST_P(ScheduleTest, AJobThatIsNewHasNoPast) {
  int runs = 0;
  auto const jobs = schedule([&](auto&, auto) { ++runs; });
  EXPECT_EQ(jobs.run_due(ledger()), 0);
  EXPECT_EQ(jobs.run_due(ledger()), 0);
  clock.advance(1min);
  EXPECT_EQ(jobs.run_due(ledger()), 1);
  EXPECT_EQ(jobs.run_due(ledger()), 0);
  EXPECT_EQ(runs, 1);
}

TEST_P(ScheduleTest, ToldToStopItBeginsNothingNew) {
  std::stop_source stop;
  int runs = 0;
  Schedule const jobs({{"test.minute", {.every = Every::minute}, [&](auto&, auto) { ++runs, stop.request_stop(); }},
                       {"test.second", {.every = Every::minute}, [&](auto&, auto) { ++runs; }}}, {}, machine);
  jobs.run_due(ledger());
  clock.advance(1min);
  EXPECT_EQ(jobs.run_due(ledger(), stop.get_token()), 1);
  EXPECT_EQ(runs, 1);
  EXPECT_EQ(jobs.run_due(ledger()), 1) << "what was left is due still";
  EXPECT_EQ(runs, 2);
}

TEST_P(ScheduleTest, ManyProgramsRunAJobOnce) {
  make_due();
  another();
  for (int minute = 0; minute < 5; ++minute) {
    std::atomic<int> runs = 0, at_once = 0, most = 0;
    auto const jobs = schedule([&](auto&, auto) {
      ++runs;
      most = std::max(most.load(), ++at_once);
      std::this_thread::sleep_for(20ms);
      --at_once;
    });
    std::vector<std::thread> programs;
    for (int i = 0; i < 4; ++i) programs.emplace_back([&, i] { jobs.run_due(i % 2 == 0 ? ledger() : another()); });
    for (auto& each : programs) each.join();
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(most, 1);
    clock.advance(1min);
  }
}

TEST_P(ScheduleTest, WhileOneHasItNobodyElseDoes) {
  make_due();
  int others = 0;
  auto const mine = schedule([&](auto&, auto) {
    auto const theirs = schedule([&](auto&, auto) { ++others; });
    std::thread([&] { theirs.run_due(another()); }).join();
  });
  EXPECT_EQ(mine.run_due(ledger()), 1);
  EXPECT_EQ(others, 0);
}

TEST_P(ScheduleTest, ADeadHoldersJobIsTakenOver) {
  make_due();
  {
    auto const dead = Lease::take(ledger(), "test.minute", run().done_through, {.renew_every = 1h}, machine);
    ASSERT_TRUE(dead);
  }  // gone without a word: as kill -9 leaves it
  int runs = 0;
  auto const jobs = schedule([&](auto&, auto) { ++runs; });
  machine.advance(119s);
  EXPECT_EQ(jobs.run_due(another()), 0);
  machine.advance(1s);
  EXPECT_EQ(jobs.run_due(another()), 1);
  EXPECT_EQ(runs, 1);
}

TEST_P(ScheduleTest, AHolderThatLivesKeepsItHoweverLongItTakes) {
  make_due();
  int others = 0;
  LeaseTerms const terms{.hold = 2min, .renew_every = 5ms};
  auto const mine = schedule(
      [&](auto&, auto) {
        auto const theirs = schedule([&](auto&, auto) { ++others; });
        for (int i = 0; i < 5; ++i) {
          machine.advance(100s);  // five times: more than eight minutes of its two
          auto const until = machine.now() + terms.hold;
          for (int wait = 0; wait < 2000 && run().leased_until < until; ++wait) std::this_thread::sleep_for(1ms);
          std::thread([&] { theirs.run_due(another()); }).join();
        }
      },
      terms);
  EXPECT_EQ(mine.run_due(ledger()), 1);
  EXPECT_EQ(others, 0);
}

TEST_P(ScheduleTest, WhoComesBackTooLateUndoesNothing) {
  make_due();
  auto const before = run().done_through;
  auto late = Lease::take(ledger(), "test.minute", before, {.renew_every = 1h}, machine);
  ASSERT_TRUE(late);
  machine.advance(3min);
  auto const jobs = schedule([](auto&, auto) {});
  EXPECT_EQ(jobs.run_due(another()), 1);
  auto const done = run().done_through;
  EXPECT_GT(done, before);
  late->done(before);
  EXPECT_EQ(run().done_through, done);
  EXPECT_EQ(jobs.run_due(another()), 0);
}

TEST_P(ScheduleTest, AJobThatFailsKeepsNoOtherFromRunningAndIsTriedAgain) {
  int good = 0, bad = 0;
  Schedule const jobs({{"test.bad", {.every = Every::minute}, [&](auto&, auto) { if (++bad == 1) throw std::runtime_error("x"); }},
                       {"test.good", {.every = Every::minute}, [&](auto&, auto) { ++good; }}},
                      {}, machine);
  jobs.run_due(ledger());
  clock.advance(1min);
  EXPECT_THROW(jobs.run_due(ledger()), std::runtime_error);
  EXPECT_EQ(good, 1);
  EXPECT_EQ(jobs.run_due(another()), 0) << "not at once";
  machine.advance(1min);
  EXPECT_EQ(jobs.run_due(another()), 1);
  EXPECT_EQ(bad, 2);
}

TEST_P(ScheduleTest, TurnsLeaveNoLineInTheLogOfWhoLookedAtWhom) {
  make_due();
  schedule([](auto&, auto) {}).run_due(ledger());
  EXPECT_EQ(db().row<std::int64_t>({"t", "select count(*) from audit_entry"}), 0);
}

// The training clock leaps by years while a job runs: that makes nobody dead.
TEST_P(ScheduleTest, ALeapOfTheRecordsClockTakesNoTurnAway) {
  make_due();
  int others = 0;
  bool leapt = false;  // once, or there is always something due
  auto const mine = schedule([&](auto&, auto) {
    if (std::exchange(leapt, true)) return;
    clock.advance(24h * 365);
    auto const theirs = schedule([&](auto&, auto) { ++others; });
    std::thread([&] { theirs.run_due(another()); }).join();
  });
  EXPECT_GE(mine.run_due(ledger()), 1);
  EXPECT_EQ(others, 0);
}

}  // namespace
}  // namespace jobs
