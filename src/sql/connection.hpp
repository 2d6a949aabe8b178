// One connection to a database: the typed door to both engines. Not thread-safe: one thread at a time.
//
//   auto conn = sql::open("sqlite:record.db");        // or postgresql://…
//   auto people = conn->rows<PersonRow>(by_name, {{"name", name}});
//   conn->change(rename, {{"id", id}, {"name", name}});
#pragma once
#include "sql/error.hpp"
#include "sql/row.hpp"
#include "sql/statement.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <span>

namespace sql {

enum class Access { read_write, read_only };

class Connection {
 public:
  virtual ~Connection() = default;
  virtual Engine engine() const = 0;

  template <class Row>
  std::vector<Row> rows(Statement const& statement, Params const& params = {}) {
    std::vector<Row> found;
    each(statement, params, [&](Cells const& cells) { found.push_back(row_from<Row>(cells)); });
    return found;
  }
  // The first row, if any.
  template <class Row>
  std::optional<Row> row(Statement const& statement, Params const& params = {}) {
    std::optional<Row> found;
    each(statement, params, [&](Cells const& cells) {
      if (!found) found = row_from<Row>(cells);
    });
    return found;
  }
  // The number of rows changed.
  virtual std::int64_t change(Statement const& statement, Params const& params = {}) = 0;
  virtual void each(Statement const& statement, Params const& params, std::function<void(Cells const&)> const& take) = 0;
  // Many rows into one table, by the engine's quickest way (COPY on PostgreSQL); all of them or, inside a transaction,
  // none. Each row has a value for each column.
  virtual void load(Load const& into, std::span<std::vector<Value> const> rows) = 0;
  // A script of several statements, for migrations and bulk work; braces are filled in.
  virtual void script(std::string_view text) = 0;

  virtual void begin() = 0;              // immediate on SQLite; a read snapshot on a read-only connection
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;  // does nothing outside a transaction
  // False after the engine itself ended the transaction (a full disk, a deadline on SQLite, a lost server).
  virtual bool in_transaction() const = 0;
  // False once the server is gone: throw the connection away and open another.
  virtual bool alive() const = 0;
  // Statements started after this fail with TooSlow when it passes. Zero: none.
  virtual void deadline(std::chrono::milliseconds) = 0;
};

// `address`: a file name or "sqlite:FILE" or a postgresql:// address. Throws Error.
std::unique_ptr<Connection> open(std::string const& address, Access access = Access::read_write);
Engine engine_of(std::string const& address);
std::string sqlite_file(std::string const& address);  // without "sqlite:"

// A transaction that is rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection) : connection_(connection) { connection_.begin(); }
  Transaction(Transaction const&) = delete;
  Transaction& operator=(Transaction const&) = delete;
  ~Transaction() {
    if (!done_) connection_.rollback();
  }
  void commit() {
    connection_.commit();
    done_ = true;
  }

 private:
  Connection& connection_;
  bool done_ = false;
};

}  // namespace sql
