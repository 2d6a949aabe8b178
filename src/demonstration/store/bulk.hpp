// Many rows, quickly: inserts with keys of their own, in transactions of many rows each.
#pragma once
#include "sql/connection.hpp"

#include <initializer_list>

namespace demonstration {

// A table and the columns that are filled, in the order in which values are given.
class Table {
 public:
  Table(std::string_view name, std::string_view columns);
  Table(Table const&) = delete;
  Table& operator=(Table const&) = delete;
  sql::Statement statement() const { return {name_, text_}; }
  std::vector<std::string> const& columns() const { return columns_; }

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::string text_;
};

class Bulk {
 public:
  explicit Bulk(sql::Connection& connection) : connection_(connection) { connection_.begin(); }
  Bulk(Bulk const&) = delete;
  Bulk& operator=(Bulk const&) = delete;
  ~Bulk() { connection_.rollback(); }

  // One value for each column; throws std::logic_error if there are more or fewer. Throws sql::Error.
  void add(Table const&, std::initializer_list<sql::Value> values);
  // After the last row. Without it the rows since the last full chunk are rolled back.
  void finish() { connection_.commit(); }

  sql::Connection& connection() { return connection_; }

 private:
  sql::Connection& connection_;
  sql::Params params_ = {};
  int rows_ = 0;
};

}  // namespace demonstration
