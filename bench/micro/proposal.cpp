// The proposal for 2,000 cases over 60 officers, and beside it the simplest placement there is. `spread` is how far apart the
// busiest and the idlest officer end, in percentage points of their own hours; `unplaced` how many cases nobody has.
#include "base/random.hpp"
#include "workload/domain/proposal.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>

namespace {

using namespace workload;

struct Task {
  std::vector<CaseToPlace> cases = {};
  std::vector<OfficerWithRoom> officers = {};
};

Task made(std::size_t cases, std::size_t officers) {
  constexpr std::array<std::int64_t, 8> points{29, 41, 50, 65, 79, 115, 146, 206};
  base::Random random(20230628);
  Task task;
  for (std::size_t o = 0; o < officers; ++o) {
    OfficerWithRoom officer{.available = random.between(8, 22) * 100, .current = random.between(4, 24) * 100};
    if (random.chance(1, 10)) officer.most = officer.available;
    task.officers.push_back(officer);
  }
  for (std::size_t c = 0; c < cases; ++c) {
    CaseToPlace one{.points = random.pick(points)};
    for (std::size_t o = 0; o < officers; ++o)
      if (random.chance(7, 10)) one.may_take.push_back({o, random.chance(1, 12) ? static_cast<int>(random.between(2, 15)) : 0});
    task.cases.push_back(std::move(one));
  }
  return task;
}

void report(benchmark::State& state, Task const& task, Placement const& placed) {
  std::vector<std::int64_t> loads;
  for (auto const& officer : task.officers) loads.push_back(officer.current);
  for (std::size_t c = 0; c < placed.size(); ++c)
    if (placed[c]) loads[*placed[c]] += task.cases[c].points;
  double least = 1e9, most = 0;
  for (std::size_t o = 0; o < loads.size(); ++o) {
    if (task.officers[o].most) continue;  // a protected caseload is not evened out
    auto const share = 100.0 * static_cast<double>(loads[o]) / static_cast<double>(task.officers[o].available);
    least = std::min(least, share), most = std::max(most, share);
  }
  state.counters["spread"] = most - least;
  state.counters["unplaced"] = static_cast<double>(std::ranges::count(placed, std::optional<std::size_t>{}));
}

template <auto place>
void run(benchmark::State& state) {
  auto const task = made(static_cast<std::size_t>(state.range(0)), static_cast<std::size_t>(state.range(1)));
  Placement placed;
  for (auto _ : state) benchmark::DoNotOptimize(placed = place(task.cases, task.officers));
  report(state, task, placed);
}

}  // namespace

BENCHMARK(run<propose>)->Name("proposal")->Args({50, 12})->Args({2000, 60})->Unit(benchmark::kMillisecond);
BENCHMARK(run<first_fit>)->Name("first_fit")->Args({50, 12})->Args({2000, 60})->Unit(benchmark::kMillisecond);

BENCHMARK_MAIN();
