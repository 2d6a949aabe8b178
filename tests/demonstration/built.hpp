// Built demonstrations to look at.
#pragma once
#include "demonstration/actions/build.hpp"
#include "kit/database.hpp"

namespace demonstration_kit {

// The organisation's files of the repository, as the program embeds them, and the rules of policy/.
std::vector<base::EmbeddedFile> const& organisation_files();
ledger::Rules const& rules();

// A new database with `people` people in it.
class Built {
 public:
  Built(sql::Engine engine, int people, std::uint64_t seed = 2023);
  std::string const& address() const { return database_.address(); }
  sql::Connection& db() { return *connection_; }
  // Of a statement, kept for ever, that gives one number.
  std::int64_t count(sql::Statement const& statement) { return connection_->row<std::int64_t>(statement).value(); }

 private:
  kit::Database database_;
  std::unique_ptr<sql::Connection> connection_;
};

// The whole record, of the demonstration's own size: built once for all who look at it, on SQLite.
Built& whole_record();

}  // namespace demonstration_kit
