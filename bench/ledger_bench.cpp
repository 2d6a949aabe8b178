// How many durable, audited actions a second, beside a raw prepared insert with a commit each on the same disk.
//
//   ledger_bench [SECONDS [postgresql://ADDRESS]]     the database on the server must be empty
#include "embedded/embedded_migrations.hpp"
#include "ledger/ledger.hpp"
#include "sql/migrate.hpp"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

namespace bench {

using Steady = std::chrono::steady_clock;

struct Figures {
  double per_second = 0;
  std::int64_t p50_us = 0, p99_us = 0;
};

// Calls `once(thread)` on each thread for so long.
Figures measure(int threads, std::chrono::milliseconds length, std::function<void(int)> const& once) {
  std::vector<std::vector<std::int64_t>> taken(static_cast<std::size_t>(threads));
  std::vector<std::thread> running;
  auto const start = Steady::now();
  for (int t = 0; t < threads; ++t)
    running.emplace_back([&, t] {
      while (Steady::now() - start < length) {
        auto const before = Steady::now();
        once(t);
        taken[static_cast<std::size_t>(t)].push_back(std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - before).count());
      }
    });
  for (auto& thread : running) thread.join();
  std::chrono::duration<double> const whole = Steady::now() - start;
  std::vector<std::int64_t> all;
  for (auto const& part : taken) all.insert(all.end(), part.begin(), part.end());
  std::ranges::sort(all);
  return {static_cast<double>(all.size()) / whole.count(), all[all.size() / 2], all[all.size() * 99 / 100]};
}

void print(std::string_view what, Figures const& figures) {
  fmt::print("{:<44} {:>10.0f}/s   p50 {:>7} µs   p99 {:>7} µs\n", what, figures.per_second, figures.p50_us, figures.p99_us);
  std::fflush(stdout);
}

// The reference: the C API alone, WAL, synchronous FULL, one row a commit, the chief columns of an audit entry.
Figures raw_sqlite(std::string const& file, std::chrono::milliseconds length) {
  sqlite3* db = nullptr;
  sqlite3_stmt* insert = nullptr;
  if (sqlite3_open(file.c_str(), &db) != SQLITE_OK) std::abort();
  sqlite3_exec(db, "pragma journal_mode = wal; pragma synchronous = full; create table t (id integer primary key, at integer,"
                   " actor text, what text, person integer, detail text)", nullptr, nullptr, nullptr);
  sqlite3_prepare_v2(db, "insert into t (at, actor, what, person, detail) values (1, ?, 'person.viewed', 5, 'detail')", -1, &insert, nullptr);
  auto const figures = measure(1, length, [&](int) {
    sqlite3_bind_text(insert, 1, "Bench Person", -1, SQLITE_STATIC);
    if (sqlite3_step(insert) != SQLITE_DONE) std::abort();
    sqlite3_reset(insert);
  });
  sqlite3_finalize(insert);
  sqlite3_close(db);
  return figures;
}

constexpr ledger::Write save{"bench.save",
                             "insert into draft (account_id, form, body, saved_at) values (:account, :form, 'body', :at)"};

void actions(std::string_view engine, std::string const& database, std::chrono::milliseconds length) {
  sql::migrate(*sql::open(database), embedded_migrations());
  base::SystemClock const clock;
  ledger::Rules const rules;
  ledger::Reactions const reactions;
  ledger::Ledger ledger({.database = database}, clock, rules, reactions);
  std::atomic<std::int64_t> number = 0;
  for (int threads : {1, 8, 64}) {
    auto const figures = measure(threads, length, [&](int thread) {
      ledger::Scope const scope{.account = ledger::AccountId{threads * 100 + thread}, .role = ledger::Role::practitioner, .name = "Bench Person"};
      ledger.write(scope, [&](ledger::Tx& tx) {
        tx.change(save, {{"account", scope.account}, {"form", std::to_string(++number)}, {"at", tx.now()}});
        tx.record({.what = "bench.saved", .person = ledger::PersonId{thread + 1}, .detail = "detail"});
        return true;
      });
    });
    print(fmt::format("{}: audited actions, {} threads", engine, threads), figures);
  }
}

}  // namespace bench

int main(int count, char** given) {
  std::chrono::milliseconds const length(1000 * (count > 1 ? std::atoi(given[1]) : 5));
  auto const folder = std::filesystem::current_path() / fmt::format("ledger-bench-{}", getpid());  // /tmp is often memory
  std::filesystem::create_directories(folder);
  bench::print("SQLite, C API: one row a commit, 1 thread", bench::raw_sqlite((folder / "raw.db").string(), length));
  bench::actions("SQLite", (folder / "ledger.db").string(), length);
  std::filesystem::remove_all(folder);
  if (count > 2) bench::actions("PostgreSQL", given[2], length);
}
