#include "bench.hpp"

#include "demonstration/domain/day.hpp"

#include <algorithm>
#include <thread>

namespace bench {

using Steady = std::chrono::steady_clock;

Figures measure(int threads, std::chrono::seconds length, std::function<void(int)> const& once) {
  std::vector<std::vector<std::int64_t>> taken(static_cast<std::size_t>(threads));
  std::vector<std::thread> running;
  auto const start = Steady::now();
  for (int t = 0; t < threads; ++t)
    running.emplace_back([&, t] {
      while (Steady::now() - start < length) {
        auto const before = Steady::now();
        once(t);
        taken[static_cast<std::size_t>(t)].push_back(std::chrono::duration_cast<std::chrono::microseconds>(Steady::now() - before).count());
      }
    });
  for (auto& thread : running) thread.join();
  std::chrono::duration<double> const whole = Steady::now() - start;
  std::vector<std::int64_t> all;
  for (auto const& part : taken) all.insert(all.end(), part.begin(), part.end());
  std::ranges::sort(all);
  return {static_cast<double>(all.size()) / whole.count(), all[all.size() / 2], all[all.size() * 95 / 100], all[all.size() * 99 / 100]};
}

base::Instant Morning::now() const { return demonstration::the_morning(); }

}  // namespace bench
