// PostgreSQL 15 and later through libpq. Statements are prepared with explicit parameter types (int8, text, bytea),
// once for each combination of types, and kept for the life of the connection. A null is written into the text: the
// server cannot tell the type of a null parameter in `:x is null or size = :x`.
#include "sql/dialect.hpp"
#include "sql/engines.hpp"

#include <libpq-fe.h>

#include <bit>
#include <charconv>
#include <cstring>
#include <unordered_map>

namespace sql {
namespace {

constexpr Oid type_of_null = 16 /* bool, of which no value is */, type_bytea = 17, type_int8 = 20, type_text = 25;  // pg_type.dat
constexpr int oldest_version = 150000;
constexpr std::size_t most_kept = 2000;
constexpr std::size_t copy_buffer = 1 << 16;

struct CloseServer {
  void operator()(PGconn* server) const { PQfinish(server); }
};
struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Handle = std::unique_ptr<PGconn, CloseServer>;
using Result = std::unique_ptr<PGresult, ClearResult>;

struct Variant {
  std::vector<Oid> types = {};
  std::string name = {};
};
struct Kept {
  std::string source = {};  // compared at each use: an address may be used again for another text
  Numbered numbered = {};
  std::vector<Variant> variants = {};
};

std::string_view field(PGresult const* result, int code) {
  char const* const text = PQresultErrorField(result, code);
  return text == nullptr ? std::string_view{} : std::string_view(text);
}

// The server's own sentence is repeated only for preparing and for our triggers: elsewhere it may hold values.
std::string describe(PGresult const* result, std::string_view name, bool preparing) {
  auto const state = field(result, PG_DIAG_SQLSTATE);
  std::string what = fmt::format("{}: PostgreSQL {}", name, state);
  if (preparing || state == "P0001") what += fmt::format(": {}", field(result, PG_DIAG_MESSAGE_PRIMARY));
  for (int part : {PG_DIAG_TABLE_NAME, PG_DIAG_COLUMN_NAME, PG_DIAG_CONSTRAINT_NAME})
    if (auto const text = field(result, part); !text.empty()) what += fmt::format(" {}", text);
  return what;
}

// Classes and codes: PostgreSQL documentation, appendix A.
[[noreturn]] void fail(PGconn* server, PGresult const* result, std::string_view name, bool preparing = false) {
  auto const state = field(result, PG_DIAG_SQLSTATE);
  auto const what = describe(result, name, preparing);
  if (state == "40001" || state == "40P01" || state == "55P03") throw TryAgain(what);
  if (state == "57014") throw TooSlow(what);
  if (state.starts_with("23") || state == "P0001" || state == "22003" || state == "22021") throw Refused(what);
  if (PQstatus(server) != CONNECTION_OK || state.starts_with("08") || state.starts_with("57P")) throw Lost(what);
  throw Error(what);
}

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

class PostgresqlCells final : public Cells {
 public:
  explicit PostgresqlCells(PGresult const* result) : result_(result) {}
  void go_to(int row) { row_ = row; }
  int count() const override { return PQnfields(result_); }
  bool is_null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
  std::int64_t integer(int column) const override {
    auto const written = text(column);
    if (written == "t" || written == "f") return written == "t" ? 1 : 0;
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
    if (error != std::errc{} || end != written.data() + written.size())
      throw std::logic_error("a column that is read as an integer is none");
    return value;
  }
  std::string_view text(int column) const override {
    if (is_null(column)) throw std::logic_error("a column that is read as a value is null");
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  Bytes bytes(int column) const override {
    auto written = text(column);  // \x0a1b
    written.remove_prefix(std::min<std::size_t>(2, written.size()));
    Bytes found;
    found.reserve(written.size() / 2);
    for (std::size_t i = 0; i + 1 < written.size(); i += 2)
      found.push_back(static_cast<std::byte>(hex_digit(written[i]) * 16 + hex_digit(written[i + 1])));
    return found;
  }

 private:
  PGresult const* result_;
  int row_ = 0;
};

// The parameters of one use, in the form libpq takes: integers in network order, everything in binary.
class Arguments {
 public:
  Arguments(std::vector<std::string> const& names, Params const& params, Statement const& statement) {
    integers_.reserve(names.size());
    for (auto const& name : names) add(value_of(name, params, statement), statement);
    formats_.assign(names.size(), 1);
  }
  std::vector<Oid> const& types() const { return types_; }
  int count() const { return static_cast<int>(types_.size()); }
  char const* const* values() const { return values_.data(); }
  int const* lengths() const { return lengths_.data(); }
  int const* formats() const { return formats_.data(); }

 private:
  void add(Value const& value, Statement const& statement) {
    auto const& stored = value.stored();
    if (auto const* integer = std::get_if<std::int64_t>(&stored)) {
      integers_.push_back(__builtin_bswap64(static_cast<std::uint64_t>(*integer)));
      return put(type_int8, reinterpret_cast<char const*>(&integers_.back()), sizeof(std::uint64_t));
    }
    if (auto const* text = std::get_if<std::string>(&stored)) {
      check_text(*text, statement);
      return put(type_text, text->data(), text->size());
    }
    if (auto const* bytes = std::get_if<Bytes>(&stored))  // an empty vector has no address, and a null one means null
      return put(type_bytea, bytes->empty() ? "" : reinterpret_cast<char const*>(bytes->data()), bytes->size());
    put(type_of_null, nullptr, 0);
  }
  void put(Oid type, char const* value, std::size_t length) {
    types_.push_back(type);
    values_.push_back(value);
    lengths_.push_back(static_cast<int>(length));
  }
  static_assert(std::endian::native == std::endian::little);
  std::vector<std::uint64_t> integers_ = {};
  std::vector<Oid> types_ = {};
  std::vector<char const*> values_ = {};
  std::vector<int> lengths_ = {};
  std::vector<int> formats_ = {};
};

// A null keeps its number, which the text then no longer uses; its type only marks it.
std::string with_nulls(Numbered const& numbered, std::vector<Oid> const& types) {
  std::string text = numbered.text;
  for (auto mark = numbered.marks.rbegin(); mark != numbered.marks.rend(); ++mark)
    if (types[mark->name] == type_of_null) text.replace(mark->at, mark->length, "null");
  return text;
}

// COPY's text form (PostgreSQL documentation, COPY, "Text Format").
void copy_text(std::string& out, Value const& value, Load const& into) {
  auto const& stored = value.stored();
  if (auto const* integer = std::get_if<std::int64_t>(&stored)) {
    fmt::format_to(std::back_inserter(out), "{}", *integer);
  } else if (auto const* text = std::get_if<std::string>(&stored)) {
    check_text(*text, {into.name, {}});
    for (char c : *text) {
      auto const special = std::string_view("\\\n\r\t").find(c);
      if (special == std::string_view::npos) out += c;
      else (out += '\\') += "\\nrt"[special];
    }
  } else if (auto const* bytes = std::get_if<Bytes>(&stored)) {
    out += "\\\\x";
    for (auto byte : *bytes) fmt::format_to(std::back_inserter(out), "{:02x}", std::to_integer<int>(byte));
  } else {
    out += "\\N";
  }
}

struct DatabaseRow {
  std::string encoding = {}, provider = {}, collation = {}, character_type = {};
};

class PostgresqlConnection final : public Connection {
 public:
  PostgresqlConnection(std::string const& address, Access access) : server_(PQconnectdb(address.c_str())) {
    if (PQstatus(server_.get()) != CONNECTION_OK) throw Lost("open: PostgreSQL does not answer, or refuses this user");
    if (PQserverVersion(server_.get()) < oldest_version) throw Error("open: PostgreSQL 15 or later is needed");
    PQsetNoticeProcessor(server_.get(), [](void*, char const*) {}, nullptr);
    writes_ = access == Access::read_write;
    settle();
  }

  Engine engine() const override { return Engine::postgresql; }

  std::int64_t change(Statement const& statement, Params const& params) override {
    auto const result = run(statement, params);
    if (std::string_view(PQcmdStatus(result.get())).starts_with("SELECT")) return 0;
    std::string_view const rows = PQcmdTuples(result.get());
    std::int64_t count = 0;
    std::from_chars(rows.data(), rows.data() + rows.size(), count);
    return count;
  }

  void each(Statement const& statement, Params const& params, std::function<void(Cells const&)> const& take) override {
    auto const result = run(statement, params);
    PostgresqlCells cells(result.get());
    for (int row = 0, rows = PQntuples(result.get()); row < rows; ++row) {
      cells.go_to(row);
      take(cells);
    }
  }

  void load(Load const& into, std::span<std::vector<Value> const> rows) override {
    Result const started(PQexec(server_.get(), fmt::format("copy {} ({}) from stdin", into.table, into.columns).c_str()));
    if (PQresultStatus(started.get()) != PGRES_COPY_IN) fail(server_.get(), started.get(), into.name, true);
    try {
      send_rows(into, rows);
    } catch (...) {
      PQputCopyEnd(server_.get(), "given up");
      drain();
      throw;
    }
    PQputCopyEnd(server_.get(), nullptr);
    auto const ended = drain();
    if (PQresultStatus(ended.get()) != PGRES_COMMAND_OK) fail(server_.get(), ended.get(), into.name);
  }

  void script(std::string_view text) override { execute(fill_words(text, Engine::postgresql), "script"); }

  void begin() override {
    if (in_transaction()) throw Error("begin: a transaction is already open");
    execute(writes_ ? "begin isolation level serializable" : "begin isolation level repeatable read read only", "begin");
  }
  void commit() override {
    auto const result = execute("commit", "commit");
    // A failed transaction answers a commit with a rollback, and calls that a success.
    if (std::string_view(PQcmdStatus(result.get())) != "COMMIT") throw Error("commit: the transaction had failed");
  }
  void rollback() noexcept override {
    if (in_transaction()) Result(PQexec(server_.get(), "rollback"));
  }
  bool in_transaction() const override {
    auto const status = PQtransactionStatus(server_.get());
    return status != PQTRANS_IDLE && status != PQTRANS_UNKNOWN;
  }
  bool alive() const override { return PQstatus(server_.get()) == CONNECTION_OK; }

  void deadline(std::chrono::milliseconds from_now) override {
    deadline_.set(from_now);
    if (from_now == server_limit_) return;  // the server measures each statement by itself
    execute(fmt::format("set statement_timeout = {}", from_now.count()), "deadline");
    server_limit_ = from_now;
  }

 private:
  void send_rows(Load const& into, std::span<std::vector<Value> const> rows) {
    auto const columns = column_count(into);
    std::string buffer;
    for (auto const& row : rows) {
      check_row(row, columns, into);
      for (std::size_t i = 0; i < columns; ++i) {
        copy_text(buffer, row[i], into);
        buffer += i + 1 == columns ? '\n' : '\t';
      }
      if (buffer.size() > copy_buffer) flush_copy(buffer, into);
    }
    flush_copy(buffer, into);
  }

  void flush_copy(std::string& buffer, Load const& into) {
    if (PQputCopyData(server_.get(), buffer.data(), static_cast<int>(buffer.size())) != 1) throw Lost(std::string(into.name) + ": the server went away");
    buffer.clear();
  }

  // The first result that waits; the rest are read and dropped.
  Result drain() {
    Result first(PQgetResult(server_.get()));
    while (Result(PQgetResult(server_.get()))) {}
    return first;
  }

  void settle() {
    execute(
        "set client_encoding = 'UTF8'; set standard_conforming_strings = on; set bytea_output = 'hex';"
        "set idle_in_transaction_session_timeout = '60s';"
        "set random_page_cost = 1.1;"  // a record lies in memory or on a disk that does not turn: an index beats reading a table through
        "select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'",
        "open");
    if (!writes_) execute("set default_transaction_read_only = on", "open");
    auto const database = row<DatabaseRow>({"open.collation",
                                            "select pg_encoding_to_char(encoding), datlocprovider::text, datcollate, datctype"
                                            "  from pg_database where datname = current_database()"});
    auto const plain = [](std::string_view name) { return name == "C" || name == "C.UTF-8" || name == "C.utf8"; };
    if (!database || database->encoding != "UTF8" || database->provider != "c" || !plain(database->collation) ||
        !plain(database->character_type))
      throw Error("open: the database must be in UTF8 with the C.UTF-8 collation, so that both engines sort alike");
  }

  Result execute(std::string const& text, std::string_view name) {
    Result result(PQexec(server_.get(), text.c_str()));
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
      fail(server_.get(), result.get(), name, name == "script");
    return result;
  }

  Result run(Statement const& statement, Params const& params) {
    deadline_.check(statement);
    Kept& kept = take(statement);
    Arguments const arguments(kept.numbered.names, params, statement);
    auto const& name = prepared_name(kept, arguments.types(), statement);
    Result result(PQexecPrepared(server_.get(), name.c_str(), arguments.count(), arguments.values(), arguments.lengths(),
                                 arguments.formats(), 0));
    auto const status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(server_.get(), result.get(), statement.name);
    return result;
  }

  Kept& take(Statement const& statement) {
    if (kept_.size() > most_kept) forget_all();
    Kept& kept = kept_[statement.text.data()];
    if (kept.source == statement.text && !kept.source.empty()) return kept;
    kept = {.source = std::string(statement.text),
            .numbered = number_parameters(fill_words(statement.text, Engine::postgresql), Engine::postgresql)};
    return kept;
  }

  std::string const& prepared_name(Kept& kept, std::vector<Oid> const& types, Statement const& statement) {
    for (auto const& variant : kept.variants)
      if (variant.types == types) return variant.name;
    std::string name = fmt::format("s{}", ++prepared_);
    auto const text = with_nulls(kept.numbered, types);
    Result const result(PQprepare(server_.get(), name.c_str(), text.c_str(), static_cast<int>(types.size()), types.data()));
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) fail(server_.get(), result.get(), statement.name, true);
    return kept.variants.emplace_back(Variant{.types = types, .name = std::move(name)}).name;
  }

  void forget_all() {
    execute("deallocate all", "forget");
    kept_.clear();
  }

  Handle server_;
  bool writes_ = false;
  Deadline deadline_ = {};
  std::chrono::milliseconds server_limit_{0};
  std::int64_t prepared_ = 0;
  std::unordered_map<char const*, Kept> kept_ = {};
};

}  // namespace

std::unique_ptr<Connection> open_postgresql(std::string const& address, Access access) {
  return std::make_unique<PostgresqlConnection>(address, access);
}

}  // namespace sql
