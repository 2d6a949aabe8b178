#include "app/running.hpp"

#include "app/service_routes.hpp"
#include "http/log.hpp"
#include "sql/error.hpp"

#include <csignal>
#include <condition_variable>
#include <cstdio>
#include <thread>

namespace app {
namespace {

sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

bool answers(ledger::Ledger& ledger) {
  try {
    return ledger.read(ledger::system_scope("health"), [](ledger::View& view) {
      return view.row<std::int64_t>(ledger::System{"app.health", "asks nothing about anybody", "select 1"}).has_value();
    });
  } catch (sql::Error const&) {
    return false;
  }
}

// Due jobs, every minute, until it is told to stop.
void run_jobs(std::stop_token stop, Site& site, jobs::Schedule const& schedule) {
  std::mutex mutex;
  std::condition_variable_any wake;
  while (!stop.stop_requested()) {
    try {
      schedule.run_due(*site.ledger(), stop);
    } catch (std::exception const& error) {
      http::log_error("job.failed", {{"error", error.what()}});
    }
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, std::chrono::minutes{1}, [] { return false; });
  }
}

}  // namespace

int run_until_stopped(Site& site, web::Routes routes, http::ServerOptions options, std::vector<jobs::Schedule> const& schedules,
                      std::string_view greeting) {
  auto const signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread starts: all of them leave the signals to this one

  options.error_page = [&site](int status, http::Request const* request) { return site.error_page(status, request); };
  auto table = service_routes([&site] { return answers(*site.ledger()); });
  for (auto& route : site.bind(std::move(routes))) table.push_back(std::move(route));
  bool const tls = !options.certificate_file.empty();
  std::string const address = options.address;
  http::Server server(std::move(options), http::Router(std::move(table)));
  server.start();
  std::vector<std::jthread> jobs;
  for (auto const& schedule : schedules)
    jobs.emplace_back([&](std::stop_token stop) { run_jobs(std::move(stop), site, schedule); });

  fmt::print("{}\n{}://{}:{}\n", greeting, tls ? "https" : "http", address, server.port());
  std::fflush(stdout);
  int received = 0;
  sigwait(&signals, &received);
  server.stop();
  return 0;
}

}  // namespace app
