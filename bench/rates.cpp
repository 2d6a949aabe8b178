// The inspectorate's lines: reports to read, a whole inspection rated, and a sample drawn from a national list.
#include "bench.hpp"

#include "app/made_reports.hpp"
#include "app/rule_books.hpp"
#include "embedded/embedded_policy.hpp"
#include "inspection/domain/rate.hpp"
#include "inspection/domain/sample.hpp"
#include "policy/inspection.hpp"

#include <cstdio>

namespace bench {
namespace {

using inspection::Evidence;

// Every standard with something: counts of fifty cases where it has key questions, else a judgement.
std::vector<Evidence> whole_inspection(inspection::Programme const& programme) {
  std::vector<Evidence> out;
  std::int64_t turn = 7;
  for (auto const& standard : programme.standards) {
    Evidence one{.standard = standard.id};
    for (auto const& question : standard.key_questions) one.counts.push_back({.id = question, .count = {.yes = turn = (turn * 31 + 11) % 51, .of = 50}});
    if (one.counts.empty()) one.judged = inspection::Rating::requires_improvement;
    out.push_back(std::move(one));
  }
  return out;
}

inspection::Programme programme_2021() {
  auto const all = policy::inspection_programmes(embedded_policy());
  for (auto const& one : all)
    if (one.id == "2021") return one;
  throw std::runtime_error("no programme 2021");
}

}  // namespace

int release_reports(std::string const& database) {
  auto const rules = app::rule_books();
  auto const connection = sql::open(database);
  app::make_reports(*connection, rules);
  return 0;
}

int rate_inspections(std::chrono::seconds length) {
  auto const programme = programme_2021();
  auto const evidence = whole_inspection(programme);
  std::int64_t score = 0;
  auto const figures = measure(1, length, [&](int) { score += inspection::rate(programme, evidence).score; });
  if (score == 0) throw std::runtime_error("nothing was rated");
  std::printf("%.0f\n", figures.per_second);
  return 0;
}

// As long as one draw of a list of so many takes, in milliseconds.
int draw_sample(int people) {
  std::vector<inspection::Eligible> list;
  list.reserve(static_cast<std::size_t>(people));
  constexpr std::array strata{"F/community/low_medium", "F/licence/high", "M/community/low_medium", "M/community/high", "M/licence/low_medium", "M/licence/high"};
  for (int n = 0; n < people; ++n) list.push_back({.crn = fmt::format("X{:06}", n), .stratum = strata[static_cast<std::size_t>(n) % strata.size()]});
  auto const start = std::chrono::steady_clock::now();
  auto const drawn = inspection::draw(std::move(list), "bench", inspection::SampleRule{});
  std::chrono::duration<double, std::milli> const took = std::chrono::steady_clock::now() - start;
  if (drawn.drawn == 0) throw std::runtime_error("nothing was drawn");
  std::printf("%.0f\n", took.count());
  return 0;
}

}  // namespace bench
