// Databases for tests: each its own, on every engine under test. SQLite always; PostgreSQL too if the environment
// names a server in FULLPICTURE_TEST_POSTGRESQL (tests/kit/postgresql.sh starts one).
#pragma once
#include "sql/connection.hpp"

#include <gtest/gtest.h>

#include <span>

namespace kit {

std::vector<sql::Engine> engines();
std::string engine_name(testing::TestParamInfo<sql::Engine> const& info);

enum class Start { empty, migrated };

// A new database, removed at the end. A migrated one is a copy of a template that is migrated once a process; on
// PostgreSQL it is emptied and used again, so a test that changes the schema starts from an empty one instead.
class Database {
 public:
  explicit Database(sql::Engine engine, Start start = Start::migrated);
  Database(Database const&) = delete;
  Database& operator=(Database const&) = delete;
  ~Database();
  std::string const& address() const { return address_; }
  std::unique_ptr<sql::Connection> open(sql::Access access = sql::Access::read_write) const {
    return sql::open(address_, access);
  }

 private:
  std::string name_;
  std::string address_;
};

}  // namespace kit

#define FOR_EACH_ENGINE(Suite) \
  INSTANTIATE_TEST_SUITE_P(On, Suite, testing::ValuesIn(kit::engines()), kit::engine_name)
