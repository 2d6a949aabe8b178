#include "app/demo.hpp"

#include "app/made_reports.hpp"
#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/running.hpp"
#include "app/training.hpp"
#include "app/training_record.hpp"
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
  TrainingRecord record(options.data_folder, options.database, [&](std::string const& database) { build(database, options.people, options.seed); });
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
