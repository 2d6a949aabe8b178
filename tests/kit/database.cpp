#include "kit/database.hpp"

#include "embedded/embedded_migrations.hpp"
#include "sql/migrate.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <unistd.h>

namespace kit {
namespace {

namespace fs = std::filesystem;

std::string server() {
  char const* const address = std::getenv("FULLPICTURE_TEST_POSTGRESQL");
  return address == nullptr ? "" : address;
}

// The server's address with another database in it.
std::string on_server(std::string const& database) {
  std::string const address = server();
  auto const path = address.find('/', address.find("//") + 2) + 1;
  auto const end = address.find('?', path);
  return address.substr(0, path) + database + (end == address.npos ? "" : address.substr(end));
}

void at_server(std::string const& command) { sql::open(server())->script(command); }

std::string new_name() {
  static std::atomic<int> number = 0;
  return fmt::format("fp_{}_{}", getpid(), ++number);
}

std::uint64_t hash_of_migrations() {  // FNV-1a
  std::uint64_t hash = 0xcbf29ce484222325;
  for (auto const& step : embedded_migrations())
    for (char c : step.bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  return hash;
}

// What this process keeps until it ends: a folder for SQLite files, and the templates.
class Store {
 public:
  Store() { fs::create_directories(folder_); }
  ~Store() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    for (auto const& [name, emptying] : copies_) drop(name);
  }
  std::string file(std::string const& name) const { return (folder_ / (name + ".db")).string(); }
  std::string template_file() {
    std::string const made = file("template");
    if (!fs::exists(made)) sql::migrate(*sql::open(made), embedded_migrations());
    return made;
  }
  // Shared by all test programs of these migrations, and left on the server, which is thrown away.
  std::string const& template_database() {
    if (!template_.empty()) return template_;
    std::string const name = fmt::format("fp_template_{:x}", hash_of_migrations());
    auto const at = sql::open(server());
    at->script("set lock_timeout = '60s'; select pg_advisory_lock(7283002)");
    if (at->row<int>({"kit.made", "select count(*) from pg_database where datname = :name"}, {{"name", name}}) == 0) {
      std::string const unready = new_name();
      at->script("create database " + unready);
      sql::migrate(*sql::open(on_server(unready)), embedded_migrations());
      at->script("alter database " + unready + " rename to " + name);
    }
    return template_ = name;
  }
  bool has(std::string const& copy) const { return copies_.contains(copy); }
  void copy_template(std::string const& name) {
    at_server("create database " + name + " template " + template_database());
    copies_.emplace(name, nullptr);
  }
  // Kept open, for a new connection reads the definition of each table that it touches.
  sql::Connection& emptying(std::string const& copy) {
    auto& connection = copies_.at(copy);
    if (!connection) {
      connection = sql::open(on_server(copy));
      connection->script("set lock_timeout = '1s'");
    }
    return *connection;
  }
  void drop(std::string const& name) {
    try {
      at_server("drop database " + name + " with (force)");
    } catch (sql::Error const&) {  // the server has gone before us
    }
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / fmt::format("fullpicture-test-{}", getpid());
  std::string template_ = {};
  std::map<std::string, std::unique_ptr<sql::Connection>> copies_ = {};
};

Store& store() {
  static Store kept;
  return kept;
}

std::string make_file(std::string const& name, Start start) {
  std::string const file = store().file(name);
  if (start == Start::migrated) fs::copy_file(store().template_file(), file);
  return "sqlite:" + file;
}

// Making a database takes PostgreSQL 0.8 s, emptying one a few milliseconds: a migrated one is emptied and used again.
constexpr auto empty_every_table = R"(do $$
  declare one record;
  begin
    set local session_replication_role = replica;  -- neither triggers nor foreign keys
    for one in select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                  and relname <> 'schema_step' and pg_relation_size(oid) > 0 loop
      execute format('delete from %I', one.name);
    end loop;
    for one in select sequencename as name from pg_sequences where schemaname = 'public' loop
      perform setval(quote_ident(one.name), 1, false);
    end loop;
  end $$)";

std::vector<std::string>& emptied() {
  static std::vector<std::string> names;
  return names;
}

std::string name_for(sql::Engine engine, Start start) {
  if (engine == sql::Engine::sqlite || start == Start::empty || emptied().empty()) return new_name();
  std::string name = emptied().back();
  emptied().pop_back();
  return name;
}

std::string make_on_server(std::string const& name, Start start) {
  if (start == Start::empty) at_server("create database " + name);
  else if (!store().has(name)) store().copy_template(name);
  return on_server(name);
}

// False if somebody still holds a lock in it.
bool empty_for_the_next(std::string const& name) {
  try {
    store().emptying(name).script(empty_every_table);
    emptied().push_back(name);
    return true;
  } catch (sql::Error const&) {
    return false;
  }
}

}  // namespace

std::vector<sql::Engine> engines() {
  std::vector<sql::Engine> found{sql::Engine::sqlite};
  if (!server().empty()) found.push_back(sql::Engine::postgresql);
  return found;
}

std::string engine_name(testing::TestParamInfo<sql::Engine> const& info) {
  return info.param == sql::Engine::sqlite ? "sqlite" : "postgresql";
}

Database::Database(sql::Engine engine, Start start)
    : name_(name_for(engine, start)),
      address_(engine == sql::Engine::sqlite ? make_file(name_, start) : make_on_server(name_, start)) {}

Database::~Database() {
  std::error_code ignored;
  if (sql::engine_of(address_) == sql::Engine::sqlite) {
    for (auto const* end : {"", "-wal", "-shm", ".writer"}) fs::remove(store().file(name_) + end, ignored);
    return;
  }
  if (!store().has(name_)) store().drop(name_);
  else if (!empty_for_the_next(name_)) ADD_FAILURE() << "a test database is still in use when its test ends";
}

}  // namespace kit
