// The record of the training copy: made once and kept pristine; what people do goes to a copy of it.
// On PostgreSQL there is one database, which "Start again" empties and makes anew.
#pragma once
#include "app/seal_key.hpp"
#include "ledger/ledger.hpp"

#include <filesystem>
#include <functional>
#include <string>

namespace app {

class TrainingRecord {
 public:
  using Make = std::function<void(std::string const& database)>;  // fills an empty database, up to this program's schema

  // `database`: postgresql://… instead of files in the folder; empty: files.
  TrainingRecord(std::filesystem::path folder, std::string database, Make make) : folder_(std::move(folder)), database_(std::move(database)), make_(std::move(make)) {}

  // The address of the record to go on with; `again`: as it was made. After an update what people did stays and is brought to
  // this program's schema, and the pristine record is made anew. Throws sql::Error for a database of a newer program.
  std::string open(bool again);
  // Beside a file, or in the data folder: two demonstrations never seal with one key.
  SealFiles seals(ledger::Ledger const& ledger) const { return database_.empty() ? seal_files_for(ledger.database()) : seals_on_server(); }

 private:
  std::string open_file(bool again);
  std::string open_server(bool again);
  void make_pristine();
  std::string a_copy();
  void remove_others(std::string const& kept) const;
  SealFiles seals_on_server() const { return {.folder = folder_ / "record.seal"}; }

  std::filesystem::path folder_;
  std::string database_;
  Make make_;
};

}  // namespace app
