// SQLite. Every return code is checked; the busy timeout is set before anything else (a WAL database that is opened by
// several threads at a cold start answers SQLITE_BUSY_RECOVERY otherwise).
#include "sql/dialect.hpp"
#include "sql/engines.hpp"

#include <sqlite3.h>

#include <unordered_map>

namespace sql {
namespace {

constexpr int busy_timeout_ms = 5000;
constexpr int steps_between_deadline_checks = 2000;  // virtual machine instructions, some tens of microseconds
constexpr std::size_t most_kept = 2000;              // statements; far more than the program has

struct CloseDatabase {
  void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, CloseDatabase>;
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

struct Kept {
  std::string source = {};  // compared at each use: an address may be used again for another text
  Prepared prepared = {};
  std::vector<std::string> names = {};
  bool in_use = false;
};

// SQLite's own message is repeated only for constraints and for preparing: elsewhere it may hold values.
[[noreturn]] void fail(sqlite3* db, int code, std::string_view name, bool preparing = false) {
  int const primary = code & 0xff;
  bool const constraint = primary == SQLITE_CONSTRAINT;
  std::string const what = fmt::format("{}: {} (SQLite {})", name,
                                       constraint || preparing ? sqlite3_errmsg(db) : sqlite3_errstr(code), code);
  if (constraint || primary == SQLITE_MISMATCH || primary == SQLITE_TOOBIG) throw Refused(what);
  if (primary == SQLITE_BUSY || primary == SQLITE_LOCKED) throw TryAgain(what);
  if (primary == SQLITE_INTERRUPT) throw TooSlow(what);
  throw Error(what);
}

class SqliteCells final : public Cells {
 public:
  explicit SqliteCells(sqlite3_stmt* statement) : statement_(statement) {}
  int count() const override { return sqlite3_column_count(statement_); }
  bool is_null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    auto const value = sqlite3_column_int64(statement_, column);
    switch (sqlite3_column_type(statement_, column)) {
      case SQLITE_INTEGER: return value;
      case SQLITE_FLOAT:
        if (static_cast<double>(value) == sqlite3_column_double(statement_, column)) return value;
        [[fallthrough]];
      default: throw std::logic_error("a column that is read as an integer is none");
    }
  }
  std::string_view text(int column) const override {
    need(column);
    auto const* begin = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
    return {begin, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  Bytes bytes(int column) const override {
    need(column);
    auto const* begin = static_cast<std::byte const*>(sqlite3_column_blob(statement_, column));
    return {begin, begin + sqlite3_column_bytes(statement_, column)};
  }

 private:
  void need(int column) const {
    if (is_null(column)) throw std::logic_error("a column that is read as a value is null");
  }
  sqlite3_stmt* statement_;
};

class SqliteConnection final : public Connection {
 public:
  SqliteConnection(std::string const& file, Access access) {
    int const mode = access == Access::read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* opened = nullptr;
    int const code = sqlite3_open_v2(file.c_str(), &opened, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    db_.reset(opened);
    if (code != SQLITE_OK) throw Error(fmt::format("open: {} (SQLite {})", sqlite3_errstr(code), code));
    sqlite3_busy_timeout(db_.get(), busy_timeout_ms);
    settle(access);
    sqlite3_progress_handler(db_.get(), steps_between_deadline_checks, &too_slow, &deadline_);
  }

  Engine engine() const override { return Engine::sqlite; }

  std::int64_t change(Statement const& statement, Params const& params) override {
    Run run(*this, statement, params);
    while (run.step()) {}
    return sqlite3_stmt_readonly(run.prepared()) != 0 ? 0 : sqlite3_changes64(db_.get());
  }

  void each(Statement const& statement, Params const& params, std::function<void(Cells const&)> const& take) override {
    Run run(*this, statement, params);
    SqliteCells const cells(run.prepared());
    while (run.step()) take(cells);
  }

  void load(Load const& into, std::span<std::vector<Value> const> rows) override {
    auto const columns = column_count(into);
    std::string& text = loads_[into.columns.data()];  // kept, so that its address is its own
    if (!text.starts_with(fmt::format("insert into {} ({})", into.table, into.columns))) text = insert_text(into, columns);
    Statement const statement{into.name, text};
    Run run(*this, statement);
    for (auto const& row : rows) {
      check_row(row, columns, into);
      run.again(row);
      while (run.step()) {}
    }
  }

  void script(std::string_view text) override { execute(fill_words(text, Engine::sqlite).c_str(), "script"); }

  void begin() override { execute(writes_ ? "begin immediate" : "begin", "begin"); }
  void commit() override { execute("commit", "commit"); }
  void rollback() noexcept override {
    if (sqlite3_get_autocommit(db_.get()) == 0) sqlite3_exec(db_.get(), "rollback", nullptr, nullptr, nullptr);
  }
  bool in_transaction() const override { return sqlite3_get_autocommit(db_.get()) == 0; }
  bool alive() const override { return true; }
  void deadline(std::chrono::milliseconds from_now) override { deadline_.set(from_now); }

 private:
  // One use of a statement: bound when made, reset when it goes.
  class Run {
   public:
    Run(SqliteConnection& connection, Statement const& statement)
        : connection_(connection), statement_(statement), kept_(connection.take(statement, own_)) {
      connection.deadline_.check(statement);
      kept_.in_use = true;
    }
    Run(SqliteConnection& connection, Statement const& statement, Params const& params) : Run(connection, statement) {
      for (std::size_t i = 0; i < kept_.names.size(); ++i) bind(i, value_of(kept_.names[i], params, statement));
    }
    Run(Run const&) = delete;
    Run& operator=(Run const&) = delete;
    ~Run() { release(); }
    sqlite3_stmt* prepared() const { return kept_.prepared.get(); }
    bool step() {
      int const code = sqlite3_step(prepared());
      if (code == SQLITE_ROW) return true;
      if (code != SQLITE_DONE) fail(connection_.db_.get(), code, statement_.name);
      return false;
    }
    // The same statement once more, with values in the order of its parameters.
    void again(std::vector<Value> const& values) {
      sqlite3_reset(prepared());
      for (std::size_t i = 0; i < values.size(); ++i) bind(i, values[i]);
    }

   private:
    void bind(std::size_t index, Value const& value) {
      int const code = bind_one(static_cast<int>(index) + 1, value);
      if (code != SQLITE_OK) fail(connection_.db_.get(), code, statement_.name);
    }
    // Values are not copied: they outlive this run.
    int bind_one(int number, Value const& value) {
      auto const& stored = value.stored();
      if (auto const* integer = std::get_if<std::int64_t>(&stored)) return sqlite3_bind_int64(prepared(), number, *integer);
      if (auto const* text = std::get_if<std::string>(&stored)) {
        check_text(*text, statement_);
        return sqlite3_bind_text64(prepared(), number, text->data(), text->size(), SQLITE_STATIC, SQLITE_UTF8);
      }
      if (auto const* bytes = std::get_if<Bytes>(&stored)) {
        if (bytes->empty()) return sqlite3_bind_zeroblob(prepared(), number, 0);
        return sqlite3_bind_blob64(prepared(), number, bytes->data(), bytes->size(), SQLITE_STATIC);
      }
      return sqlite3_bind_null(prepared(), number);
    }
    void release() {
      sqlite3_reset(prepared());  // repeats the code of the last step, which was looked at
      sqlite3_clear_bindings(prepared());
      kept_.in_use = false;
    }
    SqliteConnection& connection_;
    Statement const& statement_;
    Kept own_ = {};  // when the kept one is in use further up the stack
    Kept& kept_;
  };

  static std::string insert_text(Load const& into, std::size_t columns) {
    std::string text = fmt::format("insert into {} ({}) values (", into.table, into.columns);
    for (std::size_t i = 0; i < columns; ++i) text += fmt::format("{}:c{}", i == 0 ? "" : ", ", i);
    return text + ")";
  }

  static int too_slow(void* deadline) { return static_cast<Deadline const*>(deadline)->passed() ? 1 : 0; }

  void settle(Access access) {
    writes_ = access == Access::read_write;
    for (int option : {SQLITE_DBCONFIG_DQS_DDL, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_TRUSTED_SCHEMA})
      if (int const code = sqlite3_db_config(db_.get(), option, 0, nullptr); code != SQLITE_OK) fail(db_.get(), code, "open");
    if (int const code = sqlite3_db_config(db_.get(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); code != SQLITE_OK)
      fail(db_.get(), code, "open");
    execute("pragma foreign_keys = on; pragma mmap_size = 0; pragma case_sensitive_like = on; pragma temp_store = memory;", "open");
    if (!writes_) return execute("pragma query_only = on; pragma cache_size = -8000;", "open");
    execute("pragma cache_size = -32000; pragma journal_size_limit = 67108864;", "open");
    auto const journal = row<std::string>({"open.journal", "pragma journal_mode = wal"});
    if (journal != "wal" && journal != "memory") throw Error("open: the database cannot keep a write-ahead log");
    execute("pragma synchronous = full", "open");
  }

  void execute(char const* text, std::string_view name) {
    char* message = nullptr;
    int const code = sqlite3_exec(db_.get(), text, nullptr, nullptr, &message);
    std::unique_ptr<char, void (*)(void*)> const freed(message, sqlite3_free);
    if (code != SQLITE_OK) fail(db_.get(), code, name, name == "script");
  }

  void prepare(Kept& kept, Statement const& statement) {
    auto numbered = number_parameters(fill_words(statement.text, Engine::sqlite), Engine::sqlite);
    sqlite3_stmt* made = nullptr;
    char const* tail = nullptr;
    int const code = sqlite3_prepare_v3(db_.get(), numbered.text.c_str(), static_cast<int>(numbered.text.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, &tail);
    if (code != SQLITE_OK) fail(db_.get(), code, statement.name, true);
    kept.prepared.reset(made);
    if (made == nullptr || std::string_view(tail).find_first_not_of(" \t\r\n;") != std::string_view::npos)
      throw std::logic_error(std::string(statement.name) + ": a statement is exactly one statement");
    kept.names = std::move(numbered.names);
    kept.source = statement.text;
  }

  Kept& take(Statement const& statement, Kept& own) {
    if (kept_.size() > most_kept) std::erase_if(kept_, [](auto const& entry) { return !entry.second.in_use; });
    Kept& kept = kept_[statement.text.data()];
    Kept& chosen = kept.in_use ? own : kept;
    if (chosen.source != statement.text) prepare(chosen, statement);
    return chosen;
  }

  Deadline deadline_ = {};
  Handle db_ = {};
  bool writes_ = false;
  std::unordered_map<char const*, Kept> kept_ = {};
  std::unordered_map<char const*, std::string> loads_ = {};
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(std::string const& file, Access access) {
  return std::make_unique<SqliteConnection>(file, access);
}

}  // namespace sql
