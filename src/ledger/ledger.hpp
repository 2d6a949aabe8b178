// The ledger: one database, one clock, one rule set; the only maker of Views and Txs.
//
//   Outcome<EnquiryId> sent = perform(ledger, scope, enquiries::SendEnquiry{…});
//
// An action is a plain struct of what was asked, with
//   static constexpr ledger::Permission needs = ledger::Permission::raise_enquiries;
// and a free function found beside it (same namespace)
//   base::Outcome<R> run(ledger::Tx&, SendEnquiry const&);
// perform() asks the permission, opens the transaction, runs the action, its reactions, writes audit and outbox and
// commits; a refusal rolls everything back; an action that leaves no audit line throws. On SQLite actions of several
// threads are committed together by the one writer thread, each in its own savepoint, and acknowledged after the
// commit. On PostgreSQL the body may run again after a lost race, so it touches nothing but its Tx.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"

namespace ledger {

struct LedgerOptions {
  std::string database = {};                             // sql::open's address
  int readers = 8;                                       // read connections; a further read waits for one
  int writers = 8;                                       // PostgreSQL: connections that write
  std::chrono::milliseconds read_deadline{2000};
  std::chrono::milliseconds heavy_deadline{30000};
};

class Ledger {
 public:
  // Migrates nothing: see sql/migrate.hpp. On SQLite only one Ledger at a time may have a database (sql/turn.hpp);
  // throws sql::Error if another program keeps it.
  Ledger(LedgerOptions options, base::Clock const& clock, Rules const& rules, Reactions const& reactions);
  ~Ledger();  // drains the writer
  Ledger(Ledger const&) = delete;
  Ledger& operator=(Ledger const&) = delete;

  base::Clock const& clock() const;
  Rules const& rules() const;
  sql::Engine engine() const;
  std::string const& database() const;  // as it was opened

  // Runs `body` with a View on a read snapshot of its own and returns what it returns. Not inside another read.
  template <class Body>
  auto read(Scope const& scope, Body&& body, bool heavy = false) {
    using Result = std::invoke_result_t<Body, View&>;
    if constexpr (std::is_void_v<Result>) {
      read_erased(scope, heavy, [&](View& view) { body(view); });
    } else {
      std::optional<Result> result;
      read_erased(scope, heavy, [&](View& view) { result.emplace(body(view)); });
      return std::move(*result);
    }
  }
  // Writes looks durably; calls back (from any thread) with true once they are, false if they cannot be.
  void write_looks(Scope const& scope, std::vector<AuditLine> looks, std::function<void(bool)> then);

  // For perform() and for jobs: runs `body` in one transaction and returns after it is durable. `body` returns false
  // to roll back. `bulk` waits behind people's actions and should stay under 200 rows or 5 ms. Not inside another write.
  void write(Scope const& scope, std::function<bool(Tx&)> const& body, bool bulk = false);

  // For a database that is being built and that no Ledger has open yet: `body` in one transaction on this connection,
  // with its audit lines, and no reactions. False if `body` returned false and everything was rolled back.
  static bool write_unserved(sql::Connection& connection, Scope const& scope, base::Instant now, Rules const& rules,
                             std::function<bool(Tx&)> const& body);

 private:
  void read_erased(Scope const& scope, bool heavy, std::function<void(View&)> const& body);
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

template <class Action>
auto perform(Ledger& ledger, Scope const& scope, Action const& action) -> decltype(run(std::declval<Tx&>(), action)) {
  using Result = decltype(run(std::declval<Tx&>(), action));
  if (!may(scope, Action::needs)) return base::refuse(base::Refused::forbidden);
  std::optional<Result> result;
  ledger.write(scope, [&](Tx& tx) {
    result.emplace(run(tx, action));
    return result->has_value();
  });
  return std::move(*result);
}

// The scope of jobs and of the program itself: every team, no account.
Scope system_scope(std::string name);

}  // namespace ledger
