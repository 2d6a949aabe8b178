// Everybody's tier and weight: by the rules alone, through the store, and beside them the same rows read by prepared statements.
#include "bench.hpp"

#include "app/reactions.hpp"
#include "app/rule_books.hpp"
#include "workload/actions/nightly.hpp"
#include "workload/actions/recalculate.hpp"
#include "sql/connection.hpp"

#include <atomic>
#include <thread>

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int chunk = 20'000;   // people held in memory at once
constexpr int written = 2'000;  // people a transaction, where nobody waits

double seconds_since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// The rows of one table in the order of its people, counted as they come.
constexpr std::array same_rows = std::to_array<sql::Statement>({
    {"bench.persons", "select count(*) from (select p.id, p.sex, p.rosh, p.practitioner_id, p.team_id, p.team_no, (select max(a.valid_from) from allocation a where a.person_id = p.id and a.valid_to is null) as since from person p) t where t.sex <> '' and coalesce(t.since, '') <> 'x'"},
    {"bench.orders", "select count(*) from (select s.person_id, s.kind, s.started, s.ended, s.mappa_level, s.mappa_category, s.release_date from sentence s order by s.person_id, s.started desc) t where t.kind <> ''"},
    {"bench.flags", "select count(*) from (select f.person_id, f.code, f.started from flag f order by f.person_id, f.started desc) t where t.code <> ''"},
    {"bench.predictors", "select count(*) from (select q.person_id, q.kind, q.score, q.dated from person_predictor q order by q.person_id, q.dated desc) t where t.score <> ''"},
    {"bench.needs", "select count(*) from (select a.person_id, a.completed, a.severities from need_assessment a order by a.person_id, a.completed desc) t where t.severities <> 'x'"},
    {"bench.requirements", "select count(*) from (select r.person_id, r.main_category from requirement r order by r.person_id) t where t.main_category <> ''"},
    {"bench.weights", "select count(*) from (select w.person_id, w.tier, w.points from case_workload w order by w.person_id) t where t.tier <> 'x'"},
    {"bench.calculations", "select count(*) from (select c.person_id, c.tier, c.inputs from tier_calculation c order by c.person_id, c.id) t where t.inputs <> 'x'"},
});

struct Timed {
  double seconds = 0;
  std::int64_t people = 0;
};

Timed read_alone(std::string const& database) {
  auto const connection = sql::open(database, sql::Access::read_only);
  auto const start = Clock::now();
  auto const people = connection->row<std::int64_t>(same_rows.front()).value_or(0);
  for (auto const& statement : std::span(same_rows).subspan(1)) connection->row<std::int64_t>(statement);
  return {seconds_since(start), people};
}

// As if nobody had ever been worked out, so that every row is written.
void forget(std::string const& database) {
  auto const connection = sql::open(database, sql::Access::read_write);
  connection->script("delete from case_workload; delete from tier_calculation;");
}

// Reading is not counted; each thread takes every other person.
Timed rules_alone(ledger::Ledger& ledger, int threads) {
  auto const scope = ledger::system_scope("Bench");
  Timed all;
  workload::PersonId after{};
  for (;;) {
    auto const subjects = ledger.read(scope, [&](ledger::View& view) {
      auto const ids = workload::people_after(view, after, chunk);
      if (!ids.empty()) after = ids.back();
      return workload::subjects(view, ids);
    }, true);
    if (subjects.empty()) return all;
    auto const& rules = ledger.rules().of<workload::TierRuleBook>().on(base::london_date(ledger.clock().now()));
    auto const& weights = ledger.rules().of<workload::WeightBook>().on(base::london_date(ledger.clock().now()));
    auto const at = ledger.clock().now();
    std::atomic<std::int64_t> moved = 0;
    auto const start = Clock::now();
    {
      std::vector<std::jthread> working;
      for (int thread = 0; thread < threads; ++thread)
        working.emplace_back([&, thread] {
          for (auto i = static_cast<std::size_t>(thread); i < subjects.size(); i += static_cast<std::size_t>(threads))
            if (workload::reckon(rules, weights, subjects[i], base::london_date(at), at, "bench").weight_moved) ++moved;
        });
    }
    all.seconds += seconds_since(start);
    all.people += std::ssize(subjects);
  }
}

void print(std::int64_t people, double seconds) { fmt::print("{:.0f} {:.2f} {}\n", static_cast<double>(people) / std::max(seconds, 0.001), seconds, people); }

}  // namespace

int tiers(std::string const& database, std::string const& what, int threads) {
  if (what == "anew") forget(database);  // before a ledger has the database
  auto const rules = app::rule_books();
  auto const reacting = app::reactions();
  Morning const clock;
  ledger::Ledger ledger({.database = database, .heavy_deadline = std::chrono::minutes{10}}, clock, rules, reacting);
  if (what == "rules") {
    auto const done = rules_alone(ledger, threads);
    return print(done.people, done.seconds), 0;
  }
  if (what == "read") {
    auto const done = read_alone(database);
    return print(done.people, done.seconds), 0;
  }
  auto const start = Clock::now();
  auto const run = workload::reweigh_everybody(ledger, "Bench", written);
  return print(run.people, seconds_since(start)), 0;
}

}  // namespace bench
