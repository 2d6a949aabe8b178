#include "app/training_record.hpp"

#include "embedded/embedded_migrations.hpp"
#include "sql/migrate.hpp"

#include <fmt/format.h>
#include <fstream>

namespace app {
namespace {

namespace fs = std::filesystem;

std::string read_line(fs::path const& file) {
  std::ifstream from(file);
  std::string line;
  std::getline(from, line);
  return line;
}
void write_line(fs::path const& file, std::string const& line) {
  std::ofstream to(file);
  if (!(to << line << std::flush)) throw std::runtime_error("cannot write in the data folder");
}

int schema_of(fs::path const& file) { return sql::schema_version(*sql::open(file.string())); }
int schema_here() { return sql::newest(embedded_migrations()); }
void bring_to_this_program(std::string const& database) { sql::migrate(*sql::open(database), embedded_migrations()); }

}  // namespace

std::string TrainingRecord::open(bool again) { return database_.empty() ? open_file(again) : open_server(again); }

// Each start has a file of its own: requests under way end on the old one.
std::string TrainingRecord::open_file(bool again) {
  fs::create_directories(folder_);
  make_pristine();
  auto name = read_line(folder_ / "current");
  bool const usable = !again && !name.empty() && fs::exists(folder_ / name) && schema_of(folder_ / name) <= schema_here();
  if (!usable) name = a_copy();
  auto const record = (folder_ / name).string();
  bring_to_this_program(record);
  return record;
}

void TrainingRecord::make_pristine() {
  auto const pristine = folder_ / "pristine.db", unfinished = folder_ / "unfinished.db";
  if (fs::exists(pristine) && schema_of(pristine) == schema_here()) return;
  fs::remove(unfinished);
  make_(unfinished.string());
  fs::rename(unfinished, pristine);
}

std::string TrainingRecord::a_copy() {
  auto const next = fmt::format("record-{}.db", base::SystemClock{}.now().time_since_epoch().count());
  fs::copy_file(folder_ / "pristine.db", folder_ / next, fs::copy_options::overwrite_existing);
  write_line(folder_ / "current", next);
  remove_others(next);
  return next;
}

void TrainingRecord::remove_others(std::string const& kept) const {
  for (auto const& entry : fs::directory_iterator(folder_)) {
    auto const name = entry.path().filename().string();
    if (name.starts_with("record-") && !name.starts_with(kept)) fs::remove_all(entry.path());
  }
}

std::string TrainingRecord::open_server(bool again) {
  bool empty = false;
  {
    auto const connection = sql::open(database_);
    if (again) {
      connection->script("drop schema public cascade; create schema public");
      fs::remove_all(seals_on_server().folder);
    }
    empty = sql::schema_version(*connection) == 0;
  }
  if (empty) make_(database_);
  else bring_to_this_program(database_);
  return database_;
}

}  // namespace app
