#include "sql/turn.hpp"

#include "sql/connection.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace sql {

WriterTurn::WriterTurn(std::string const& address, std::chrono::milliseconds patience) {
  if (engine_of(address) != Engine::sqlite) return;
  std::string const file = sqlite_file(address) + ".writer";
  file_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0) throw Error("the folder of the database cannot be written to");
  auto const until = std::chrono::steady_clock::now() + patience;
  while (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= until) {
      ::close(file_);
      throw Error("another program is writing to this database; stop it first, or use PostgreSQL");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
}

WriterTurn::~WriterTurn() {
  if (file_ >= 0) ::close(file_);
}

}  // namespace sql
