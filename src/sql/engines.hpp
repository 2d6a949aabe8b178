// What the two engines share inside this room, and how each is opened.
#pragma once
#include "sql/connection.hpp"

namespace sql {

std::unique_ptr<Connection> open_sqlite(std::string const& file, Access access);
std::unique_ptr<Connection> open_postgresql(std::string const& address, Access access);

// The value for `name`; throws std::logic_error, naming the statement, if it was not given.
Value const& value_of(std::string_view name, Params const& params, Statement const& statement);
// PostgreSQL takes no text that is not UTF-8 or holds a zero byte; neither does SQLite here. Throws Refused.
void check_text(std::string_view text, Statement const& statement);

std::size_t column_count(Load const& into);
// Throws std::logic_error if a row has another number of values.
void check_row(std::vector<Value> const& row, std::size_t columns, Load const& into);

// The moment after which a connection's statements are too slow.
class Deadline {
 public:
  void set(std::chrono::milliseconds from_now);  // zero: none
  bool passed() const { return limited_ && std::chrono::steady_clock::now() >= at_; }
  void check(Statement const& statement) const;  // throws TooSlow

 private:
  bool limited_ = false;
  std::chrono::steady_clock::time_point at_ = {};
};

}  // namespace sql
