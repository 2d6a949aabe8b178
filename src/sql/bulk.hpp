// For loading many rows.
#pragma once
#include "sql/connection.hpp"

namespace sql {

// After rows were inserted with keys of their own: new rows get keys above them. SQLite does so by itself.
void settle_ids(Connection& connection);

// A database that is filled from nothing and that nobody reads yet: until finish() it has no secondary index, on
// PostgreSQL no foreign key either, and nothing waits for the disk. If finish() is not reached, throw the database away.
class Filling {
 public:
  // Outside a transaction.
  explicit Filling(Connection& connection);
  Filling(Filling const&) = delete;
  Filling& operator=(Filling const&) = delete;
  // Makes indexes and foreign keys again and checks every row against them. Throws Error.
  void finish();

 private:
  Connection& connection_;
  std::vector<std::string> make_again_ = {};  // statements, in their order
};

}  // namespace sql
