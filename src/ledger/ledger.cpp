#include "ledger/ledger.hpp"

#include "ledger/company.hpp"
#include "ledger/entries.hpp"
#include "ledger/group_writer.hpp"
#include "sql/pool.hpp"
#include "sql/turn.hpp"

#include <random>
#include <thread>

namespace ledger {
namespace {

constexpr int most_tries = 12;    // of a body that loses its race on PostgreSQL
constexpr int tries_in_turn = 3;  // of these, beside others; from then on alone

// Longer each time and never alike, so that two that met do not meet again.
void wait_before(int tries) {
  thread_local std::minstd_rand random{std::random_device{}()};
  auto const longest = std::min(200, 1 << tries);
  std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(0, longest * 1000)(random)));
}

// A read inside a read would wait for a connection that its own thread holds; a write inside a write likewise.
class Once {
 public:
  Once(bool& busy, char const* mistake) : busy_(busy) {
    if (busy) throw std::logic_error(mistake);
    busy = true;
  }
  Once(Once const&) = delete;
  Once& operator=(Once const&) = delete;
  ~Once() { busy_ = false; }

 private:
  bool& busy_;
};
thread_local bool reading = false, acting = false;

}  // namespace

struct Ledger::Parts {
  LedgerOptions options;
  base::Clock const& clock;
  Rules const& rules;
  Reactions const& reactions;
  sql::Engine engine;
  sql::WriterTurn turn;
  GroupWriter writer;  // SQLite: everything that is written. PostgreSQL: the looks.
  sql::Pool readers;
  sql::Pool writers;   // PostgreSQL only
  Company company = {};  // of those writers

  Parts(LedgerOptions given, base::Clock const& the_clock, Rules const& the_rules, Reactions const& the_reactions)
      : options(std::move(given)), clock(the_clock), rules(the_rules), reactions(the_reactions),
        engine(sql::engine_of(options.database)), turn(options.database), writer(options.database, options.heavy_deadline),
        readers(options.database, sql::Access::read_only, options.readers),
        writers(options.database, sql::Access::read_write, options.writers) {}

  // One try of one body, inside a transaction that somebody else ends. True: keep it.
  bool act(sql::Connection& connection, Scope const& scope, std::function<bool(Tx&)> const& body) const {
    Once const once(acting, "a write inside a write");
    Tx tx(connection, scope, clock.now(), rules, reactions);
    if (!body(tx)) return false;
    tx.flush();
    return true;
  }

  // One try on PostgreSQL. False: the race was lost, or the server before the commit began; nothing has happened.
  bool tried(Scope const& scope, std::function<bool(Tx&)> const& body, int tries) {
    bool const last = tries == most_tries;
    bool committing = false;
    try {
      auto const lease = writers.begin(options.heavy_deadline);
      Company::Pass const pass(company, tries > tries_in_turn);  // before the first statement: the snapshot begins there
      if (!act(**lease, scope, body)) return true;
      committing = true;
      (*lease)->commit();
      return true;
    } catch (sql::TryAgain const&) {
      if (last) throw;
    } catch (sql::Lost const&) {
      if (last || committing) throw;
    }
    return false;
  }
};

Ledger::Ledger(LedgerOptions options, base::Clock const& clock, Rules const& rules, Reactions const& reactions)
    : parts_(std::make_unique<Parts>(std::move(options), clock, rules, reactions)) {}

Ledger::~Ledger() = default;

base::Clock const& Ledger::clock() const { return parts_->clock; }
Rules const& Ledger::rules() const { return parts_->rules; }
sql::Engine Ledger::engine() const { return parts_->engine; }
std::string const& Ledger::database() const { return parts_->options.database; }

void Ledger::read_erased(Scope const& scope, bool heavy, std::function<void(View&)> const& body) {
  Once const once(reading, "a read inside a read");
  auto const deadline = heavy ? parts_->options.heavy_deadline : parts_->options.read_deadline;
  auto const lease = parts_->readers.begin(deadline);  // rolled back when it is given back
  View view(**lease, scope, parts_->clock.now(), parts_->rules);
  body(view);
}

void Ledger::write(Scope const& scope, std::function<bool(Tx&)> const& body, bool bulk) {
  if (acting) throw std::logic_error("a write inside a write");
  if (parts_->engine == sql::Engine::sqlite) {
    auto const lane = bulk ? GroupWriter::Lane::bulk : GroupWriter::Lane::first;
    parts_->writer.run([&](sql::Connection& connection) { return parts_->act(connection, scope, body); }, lane);
    return;
  }
  for (int tries = 1; !parts_->tried(scope, body, tries); ++tries) wait_before(tries);
}

bool Ledger::write_unserved(sql::Connection& connection, Scope const& scope, base::Instant now, Rules const& rules,
                            std::function<bool(Tx&)> const& body) {
  Reactions const none;
  sql::Transaction transaction(connection);
  Tx tx(connection, scope, now, rules, none);
  if (!body(tx)) return false;
  tx.flush();
  transaction.commit();
  return true;
}

void Ledger::write_looks(Scope const& scope, std::vector<AuditLine> looks, std::function<void(bool)> then) {
  if (looks.empty()) return then(true);
  auto const at = parts_->clock.now();
  auto write_all = [scope, at, lines = std::move(looks)](sql::Connection& connection) {
    for (auto const& line : lines) write_line(connection, scope, at, line);
    return true;
  };
  try {
    parts_->writer.add(std::move(write_all), [then](std::exception_ptr const& failure) { then(!failure); },
                       GroupWriter::Lane::first);
  } catch (sql::Error const&) {  // stopping
    then(false);
  }
}

Scope system_scope(std::string name) { return {.name = std::move(name), .system = true}; }

}  // namespace ledger
