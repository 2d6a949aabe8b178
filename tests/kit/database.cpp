#include "kit/database.hpp"

#include "embedded/embedded_migrations.hpp"
#include "sql/migrate.hpp"

#include <atomic>
#include <cstdlib>
#include <filesystem>
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

// What this process keeps until it ends: a folder for SQLite files, and the templates.
class Store {
 public:
  Store() { fs::create_directories(folder_); }
  ~Store() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    try {
      if (!template_.empty()) at_server("drop database " + template_ + " with (force)");
    } catch (sql::Error const&) {  // the server has gone before us
    }
  }
  std::string file(std::string const& name) const { return (folder_ / (name + ".db")).string(); }
  std::string template_file() {
    std::string const made = file("template");
    if (!fs::exists(made)) sql::migrate(*sql::open(made), embedded_migrations());
    return made;
  }
  std::string template_database() {
    if (!template_.empty()) return template_;
    std::string const name = new_name() + "_template";
    at_server("create database " + name);
    sql::migrate(*sql::open(on_server(name)), embedded_migrations());
    return template_ = name;
  }

 private:
  fs::path folder_ = fs::temp_directory_path() / fmt::format("fullpicture-test-{}", getpid());
  std::string template_ = {};
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

std::string make_on_server(std::string const& name, Start start) {
  std::string const from = start == Start::migrated ? " template " + store().template_database() : "";
  at_server("create database " + name + from);
  return on_server(name);
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
    : name_(new_name()),
      address_(engine == sql::Engine::sqlite ? make_file(name_, start) : make_on_server(name_, start)) {}

Database::~Database() {
  std::error_code ignored;
  if (sql::engine_of(address_) == sql::Engine::sqlite) {
    for (auto const* end : {"", "-wal", "-shm", ".writer"}) fs::remove(store().file(name_) + end, ignored);
    return;
  }
  try {
    at_server("drop database " + name_ + " with (force)");
  } catch (sql::Error const& error) {
    ADD_FAILURE() << "a test database stays behind: " << error.what();
  }
}

}  // namespace kit
