// Many rows, quickly: gathered by table, with keys of their own, and loaded many at a time.
#pragma once
#include "sql/connection.hpp"

#include <initializer_list>

namespace demonstration {

// A table and the columns that are filled, in the order in which values are given.
class Table {
 public:
  Table(std::string_view name, std::string_view columns) : load_{name, name, columns}, width_(static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1) {}
  Table(Table const&) = delete;
  Table& operator=(Table const&) = delete;
  sql::Load const& load() const { return load_; }
  std::size_t width() const { return width_; }

 private:
  sql::Load load_;
  std::size_t width_;
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
  using Row = std::vector<sql::Value>;
  // Tables are loaded in the order of their first row, so that what is referred to goes first.
  struct Gathered {
    Table const* table = nullptr;
    std::vector<Row> rows = {};
  };
  Gathered& gathered(Table const&);
  void load();

  sql::Connection& connection_;
  std::vector<Gathered> gathered_ = {};
  int rows_ = 0;
};

}  // namespace demonstration
