#include "app/serve.hpp"

#include "app/reactions.hpp"
#include "app/routes.hpp"
#include "app/rule_books.hpp"
#include "app/running.hpp"
#include "embedded/embedded_migrations.hpp"
#include "sql/migrate.hpp"

#include <cstdio>

namespace app {

int migrate(std::string const& database) {
  auto const connection = sql::open(database);
  int const before = sql::schema_version(*connection);
  sql::migrate(*connection, embedded_migrations());
  fmt::print("schema {} (was {})\n", sql::schema_version(*connection), before);
  return 0;
}

int serve(ServeOptions const& options) {
  if (options.certificate_file.empty() && !options.behind_proxy) {
    fmt::print(stderr, "serve needs --certificate and --key, or --behind-proxy where a proxy does the encryption.\n");
    return 2;
  }
  {
    auto const connection = sql::open(options.database);
    if (sql::schema_version(*connection) != sql::newest(embedded_migrations())) {
      fmt::print(stderr, "The database's schema is not this program's. Run: fullpicture migrate --database …\n");
      return 2;
    }
  }
  base::SystemClock const clock;
  auto const rules = rule_books(options.policy_folder);
  auto const reacting = reactions();
  auto ledger = std::make_shared<ledger::Ledger>(ledger::LedgerOptions{.database = options.database}, clock, rules, reacting);
  Site site(std::move(ledger), {});
  return run_until_stopped(site, routes(),
                           {.address = options.address, .port = options.port, .certificate_file = options.certificate_file,
                            .key_file = options.key_file, .trusted_proxy = options.behind_proxy},
                           schedule(), "Full Picture is serving on");
}

}  // namespace app
