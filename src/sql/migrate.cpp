#include "sql/migrate.hpp"

#include <charconv>
#include <set>

namespace sql {
namespace {

constexpr Statement exists_sqlite{"migrate.exists", "select count(*) from sqlite_schema where name = 'schema_step'"};
constexpr Statement exists_postgresql{"migrate.exists", "select count(*) from pg_tables where schemaname = current_schema() and tablename = 'schema_step'"};
constexpr Statement applied{"migrate.applied", "select number from schema_step order by number"};
constexpr Statement note{"migrate.note", "insert into schema_step (number, name) values (:number, :name)"};
constexpr Statement lock{"migrate.lock", "select 1 from (select pg_advisory_lock(7283001)) as taken"};
constexpr Statement unlock{"migrate.unlock", "select 1 from (select pg_advisory_unlock(7283001)) as given"};

int number_of(base::EmbeddedFile const& step) {
  int number = 0;
  auto const path = step.path;
  auto const [end, error] = std::from_chars(path.data(), path.data() + path.size(), number);
  if (error != std::errc{} || number <= 0 || !std::string_view(end, path.data() + path.size()).starts_with("_"))
    throw std::logic_error("a migration is named 0001_what_it_does.sql: " + std::string(path));
  return number;
}

std::set<int> applied_steps(Connection& connection) {
  auto const& exists = connection.engine() == Engine::sqlite ? exists_sqlite : exists_postgresql;
  std::set<int> numbers;
  if (connection.row<int>(exists) == 0) return numbers;
  for (int number : connection.rows<int>(applied)) numbers.insert(number);
  return numbers;
}

// One program at a time: on SQLite the transaction is enough; PostgreSQL's readers would not see each other's steps.
class Turn {
 public:
  explicit Turn(Connection& connection) : connection_(connection), taken_(connection.engine() == Engine::postgresql) {
    if (taken_) connection_.row<int>(lock);
  }
  Turn(Turn const&) = delete;
  Turn& operator=(Turn const&) = delete;
  ~Turn() {
    try {
      if (taken_) connection_.row<int>(unlock);
    } catch (Error const&) {  // the server frees it when the connection goes
    }
  }

 private:
  Connection& connection_;
  bool taken_;
};

void apply(Connection& connection, int number, base::EmbeddedFile const& step) {
  Transaction transaction(connection);
  if (applied_steps(connection).contains(number)) return;
  try {
    connection.script(step.bytes);
    connection.change(note, {{"number", number}, {"name", step.path}});
  } catch (Error const& error) {
    throw Error("migration " + std::string(step.path) + ": " + error.what());
  }
  transaction.commit();
}

}  // namespace

void migrate(Connection& connection, std::span<base::EmbeddedFile const> steps) {
  std::map<int, base::EmbeddedFile> ordered;
  for (auto const& step : steps)
    if (!ordered.emplace(number_of(step), step).second)
      throw std::logic_error("two migrations have one number: " + std::string(step.path));
  Turn const turn(connection);
  if (schema_version(connection) > newest(steps)) throw Error("the database was made by a newer version of this program");
  connection.script("create table if not exists schema_step (number {int} primary key, name {text} not null) {strict}");
  auto const done = applied_steps(connection);
  for (auto const& [number, step] : ordered)
    if (!done.contains(number)) apply(connection, number, step);
}

int schema_version(Connection& connection) {
  auto const numbers = applied_steps(connection);
  return numbers.empty() ? 0 : *numbers.rbegin();
}

int newest(std::span<base::EmbeddedFile const> steps) {
  int number = 0;
  for (auto const& step : steps) number = std::max(number, number_of(step));
  return number;
}

}  // namespace sql
