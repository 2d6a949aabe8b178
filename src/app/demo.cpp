#include "app/demo.hpp"

#include "app/made_reports.hpp"
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/running.hpp"
#include "app/seal_key.hpp"
#include "app/training.hpp"
#include "demonstration/actions/build.hpp"
#include "demonstration/pages/routes.hpp"
#include "embedded/embedded_data.hpp"
#include "embedded/embedded_migrations.hpp"
#include "identity/domain/policy.hpp"
#include "outbox/domain/settings.hpp"
#include "sql/migrate.hpp"

#include <cstdio>

namespace app {
namespace {

namespace fs = std::filesystem;

void build(std::string const& database, int people, std::uint64_t seed) {
  auto const connection = sql::open(database);
  sql::migrate(*connection, embedded_migrations());
  auto const rules = rule_books();
  demonstration::build(*connection, rules, embedded_data(),
                       {.people = people, .seed = seed, .progress = [](std::string_view step, int done, int of) {
                          fmt::print("\r  {}: {} of {}      ", step, done, of);
                          std::fflush(stdout);
                        }});
  make_reports(*connection, rules);
  fmt::print("\n");
}

// The demonstration's record: made once and kept pristine; what people do goes to a copy of it.
// On PostgreSQL there is one database, which "Start again" empties and makes anew.
class Record {
 public:
  explicit Record(DemoOptions options) : options_(std::move(options)) {}

  // Beside a file, or in the data folder: two demonstrations never seal with one key.
  SealFiles seals(ledger::Ledger const& ledger) const { return options_.database.empty() ? seal_files_for(ledger.database()) : seals_on_server(); }

  std::string open(bool again) {
    if (!options_.database.empty()) return open_server(again);
    fs::create_directories(options_.data_folder);
    auto const pristine = fs::path(options_.data_folder) / "pristine.db";
    if (!fs::exists(pristine)) {
      auto const unfinished = fs::path(options_.data_folder) / "unfinished.db";
      fs::remove(unfinished);
      build(unfinished.string(), options_.people, options_.seed);
      fs::rename(unfinished, pristine);
    }
    return copy_of(pristine, again);
  }

 private:
  // Each start has a file of its own: requests under way end on the old one.
  std::string copy_of(fs::path const& pristine, bool again) {
    auto const current = fs::path(options_.data_folder) / "current";
    std::string name = read_line(current);
    if (again || name.empty() || !fs::exists(fs::path(options_.data_folder) / name)) {
      std::string const next = fmt::format("record-{}.db", base::SystemClock{}.now().time_since_epoch().count());
      fs::copy_file(pristine, fs::path(options_.data_folder) / next, fs::copy_options::overwrite_existing);
      write_line(current, next);
      remove_others(next);
      name = next;
    }
    return (fs::path(options_.data_folder) / name).string();
  }

  void remove_others(std::string const& kept) {
    for (auto const& entry : fs::directory_iterator(options_.data_folder)) {
      auto const name = entry.path().filename().string();
      if (name.starts_with("record-") && !name.starts_with(kept)) fs::remove_all(entry.path());
    }
  }

  std::string open_server(bool again) {
    bool empty = again;
    {
      auto const connection = sql::open(options_.database);
      if (again) {
        connection->script("drop schema public cascade; create schema public");
        fs::remove_all(seals_on_server().folder);
      }
      empty = sql::schema_version(*connection) == 0;
    }
    if (empty) build(options_.database, options_.people, options_.seed);
    return options_.database;
  }

  static std::string read_line(fs::path const& file) {
    std::string line;
    if (auto* opened = std::fopen(file.c_str(), "r")) {
      std::array<char, 256> buffer{};
      if (std::fgets(buffer.data(), static_cast<int>(buffer.size()), opened)) line = buffer.data();
      std::fclose(opened);
    }
    return line;
  }
  static void write_line(fs::path const& file, std::string const& line) {
    auto* opened = std::fopen(file.c_str(), "w");
    if (!opened) throw std::runtime_error("cannot write in the data folder");
    std::fputs(line.c_str(), opened);
    std::fclose(opened);
  }

  SealFiles seals_on_server() const { return {.folder = fs::path(options_.data_folder) / "record.seal"}; }

  DemoOptions options_;
};

}  // namespace

int generate(std::string const& database, int people, std::uint64_t seed) {
  build(database, people, seed);
  return 0;
}

int demo(DemoOptions const& options) {
  auto rules = rule_books();
  rules.put(identity::training_policy());
  rules.put(outbox::Settings{.mail = outbox::Mail::training, .from = "full-picture@training.example", .site = "https://training.example"});
  auto const reacting = reactions();
  Record record(options);
  auto const opening = base::from_london(*base::local_from_iso(training_day));

  auto const jobs = schedule([&record](ledger::Ledger const& ledger) { return record.seals(ledger); });
  Training training(opening, jobs, [&](TrainingClock const& clock, bool again) {
    return std::make_shared<ledger::Ledger>(ledger::LedgerOptions{.database = record.open(again)}, clock, rules, reacting);
  });
  auto ledger = training.open_ledger();
  training.resume(*ledger);
  Site site(std::move(ledger), {.training = true, .banner = [&](auto const& request, auto const& frame) { return training.banner(request, frame); }});
  auto table = routes();
  for (auto const& route : demonstration::routes()) table.push_back(route);
  for (auto const& route : training.routes(site)) table.push_back(route);
  return run_until_stopped(site, std::move(table), {.port = options.port}, {jobs}, "The demonstration is ready:");
}

}  // namespace app
