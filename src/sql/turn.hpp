// Who may write to a SQLite file. SQLite before 3.51.3 has a race between two connections that write and checkpoint one
// database (sqlite.org/releaselog/3_51_3.html), so exactly one program at a time may, and within it one connection.
// The turn is an advisory lock on FILE.writer that ends with the process.
#pragma once
#include <chrono>
#include <string>

namespace sql {

class WriterTurn {
 public:
  // On PostgreSQL there is nothing to take. Waits for up to `patience`, then throws Error.
  explicit WriterTurn(std::string const& address, std::chrono::milliseconds patience = std::chrono::milliseconds(3000));
  WriterTurn(WriterTurn const&) = delete;
  WriterTurn& operator=(WriterTurn const&) = delete;
  ~WriterTurn();

 private:
  int file_ = -1;
};

}  // namespace sql
