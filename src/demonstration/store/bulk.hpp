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
  std::string_view opening() const { return std::string_view(text_).substr(0, values_at_); }  // "insert into … values "
  std::vector<std::string> const& columns() const { return columns_; }

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::string text_;
  std::size_t values_at_ = 0;
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
  void finish();

 private:
  // On PostgreSQL rows are gathered and sent many at a time, since each statement is a journey to the server and back.
  // Tables are sent in the order of their first row, so that what is referred to goes first.
  struct Gathered {
    Table const* table = nullptr;
    std::string text = {};
  };
  void gather(Table const&, std::initializer_list<sql::Value> values);
  void send();

  sql::Connection& connection_;
  sql::Params params_ = {};
  std::vector<Gathered> gathered_ = {};
  int rows_ = 0;
};

}  // namespace demonstration
