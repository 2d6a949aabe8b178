// What bench/run calls. Not installed, not part of the product.
#include "bench.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

int main(int argc, char** argv) try {
  CLI::App app{"The parts of bench/run"};
  app.require_subcommand(1);
  int status = 0;
  std::string database, folder, what = "raw";
  std::size_t bytes = 0;
  int threads = 64, seconds = 10, people = 20'000;
  std::uint64_t seed = 2023;

  auto* visits = app.add_subcommand("visits", "Signs many people in and writes what each asks for");
  visits->add_option("--database", database)->required();
  visits->add_option("--folder", folder)->required();
  visits->callback([&] { status = bench::write_visits(database, folder); });

  auto* bare = app.add_subcommand("bare", "The server alone, with one page of so many bytes");
  bare->add_option("--bytes", bytes)->required();
  bare->callback([&] { status = bench::serve_bare(bytes); });

  auto* act = app.add_subcommand("act", "Durable actions: a second, p50, p95 and p99 in ms, and how many were given up");
  act->add_option("--database", database)->required();
  act->add_option("--what", what)->check(CLI::IsMember({"raw", "draft", "visit"}));
  act->add_option("--threads", threads)->capture_default_str()->check(CLI::Range(1, 256));
  act->add_option("--seconds", seconds)->capture_default_str()->check(CLI::Range(1, 600));
  act->callback([&] { status = bench::act(database, what, threads, std::chrono::seconds{seconds}); });

  auto* csv = app.add_subcommand("people", "A file to import");
  csv->add_option("--database", database)->required();
  csv->add_option("--people", people)->capture_default_str()->check(CLI::Range(1, 1'000'000));
  csv->add_option("--seed", seed)->capture_default_str();
  csv->callback([&] { status = bench::write_people(database, people, seed); });

  int cores = 2;
  auto* tiers = app.add_subcommand("tiers", "Everybody's tier and weight: people a second, seconds, people");
  tiers->add_option("--database", database)->required();
  tiers->add_option("--what", what)->required()->check(CLI::IsMember({"rules", "again", "anew", "read"}));
  tiers->add_option("--threads", cores)->capture_default_str()->check(CLI::Range(1, 64));
  tiers->callback([&] { status = bench::tiers(database, what, cores); });

  auto* reports = app.add_subcommand("reports", "Makes and releases the reports of the made-up inspections, as the training copy does");
  reports->add_option("--database", database)->required();
  reports->callback([&] { status = bench::release_reports(database); });

  auto* rate = app.add_subcommand("rate", "Whole inspections rated a second");
  rate->add_option("--seconds", seconds)->check(CLI::Range(1, 600));
  rate->callback([&] { status = bench::rate_inspections(std::chrono::seconds{seconds}); });

  auto* sample = app.add_subcommand("sample", "One draw from so many people, in ms");
  sample->add_option("--people", people)->check(CLI::Range(100, 2'000'000));
  sample->callback([&] { status = bench::draw_sample(people); });

  CLI11_PARSE(app, argc, argv);
  return status;
} catch (std::exception const& error) {
  std::cerr << error.what() << "\n";
  return 2;
}
