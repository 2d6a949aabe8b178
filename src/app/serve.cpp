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

namespace {

int say(std::string_view what) {
  fmt::print(stderr, "{}\n", what);
  return 2;
}

std::vector<std::string> proxies_of(ServeOptions const& options) {
  if (!options.behind_proxy) return {};
  return options.proxies.empty() ? std::vector<std::string>{"127.0.0.1", "::1"} : options.proxies;
}

}  // namespace

int serve(ServeOptions const& options) {
  if (options.certificate_file.empty() && !options.behind_proxy)
    return say("serve needs --certificate and --key, or --behind-proxy where a proxy does the encryption.");
  if (!options.certificate_file.empty() && options.behind_proxy)
    return say("serve takes a certificate of its own or --behind-proxy, not both.");
  auto const route = mail_route(options.mail);
  if (!route) return say(route.error());
  {
    auto const connection = sql::open(options.database);
    if (sql::schema_version(*connection) != sql::newest(embedded_migrations()))
      return say("The database's schema is not this program's. Run: fullpicture migrate --database …");
  }
  base::SystemClock const clock;
  auto rules = rule_books(options.policy_folder);
  rules.put(route->settings);
  auto const reacting = reactions();
  auto ledger = std::make_shared<ledger::Ledger>(ledger::LedgerOptions{.database = options.database}, clock, rules, reacting);
  MailGauges const gauges(ledger);
  Site site(std::move(ledger), {});
  return run_until_stopped(site, routes(),
                           {.address = options.address, .port = options.port, .certificate_file = options.certificate_file,
                            .key_file = options.key_file, .trusted_proxy = options.behind_proxy, .proxies = proxies_of(options)},
                           {schedule(), jobs::Schedule(mail_jobs(*route))}, "Full Picture is serving on");
}

}  // namespace app
