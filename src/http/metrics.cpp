#include "http/metrics.hpp"

#include <atomic>
#include <map>
#include <mutex>
#include <shared_mutex>

#include <fmt/format.h>

namespace http {

namespace {

// Upper bounds in microseconds; the last bucket is everything.
constexpr std::array<std::int64_t, 12> bounds{1000, 2500, 5000, 10000, 25000, 50000, 100000, 250000, 500000, 1000000, 2500000, 10000000};

struct RouteCount {
  std::array<std::atomic<std::uint64_t>, 6> by_class{};  // [2]: 2xx …
  std::array<std::atomic<std::uint64_t>, bounds.size() + 1> buckets{};
  std::atomic<std::uint64_t> microseconds{0};
};

struct Gauge {
  std::string help;
  std::function<std::int64_t()> read;
};

using Key = std::pair<std::string, std::string>;      // method, pattern
using KeyView = std::pair<std::string_view, std::string_view>;
struct Less {
  using is_transparent = void;
  static KeyView view(Key const& k) { return {k.first, k.second}; }
  static KeyView view(KeyView k) { return k; }
  bool operator()(auto const& a, auto const& b) const { return view(a) < view(b); }
};

// Series are made once and never removed: counting takes the shared lock, making one takes the other.
struct Registry {
  std::shared_mutex lock;
  std::map<Key, RouteCount, Less> routes;
  std::map<std::string, std::atomic<std::uint64_t>, std::less<>> events;
  std::map<std::string, Gauge, std::less<>> gauges;
};
Registry& registry() {
  static Registry one;
  return one;
}

void count(RouteCount& route, int status, std::chrono::microseconds took) {
  auto const kind = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
  std::size_t bucket = 0;
  while (bucket < bounds.size() && took.count() > bounds[bucket]) ++bucket;
  route.by_class[kind].fetch_add(1, std::memory_order_relaxed);
  route.buckets[bucket].fetch_add(1, std::memory_order_relaxed);
  route.microseconds.fetch_add(static_cast<std::uint64_t>(took.count()), std::memory_order_relaxed);
}

std::string label(std::string_view text) {
  std::string out;
  for (char const c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

void write_requests(std::string& out, Registry const& from) {
  out += "# HELP fullpicture_requests_total Requests answered, by route pattern and class of status.\n# TYPE fullpicture_requests_total counter\n";
  for (auto const& [key, route] : from.routes)
    for (std::size_t kind = 0; kind < route.by_class.size(); ++kind)
      if (auto const n = route.by_class[kind].load(); n > 0)
        out += fmt::format("fullpicture_requests_total{{method=\"{}\",route=\"{}\",status=\"{}xx\"}} {}\n", key.first, label(key.second), kind, n);
}

void write_durations(std::string& out, Registry const& from) {
  out += "# HELP fullpicture_request_seconds From the last byte of the request to the response being ready to send.\n# TYPE fullpicture_request_seconds histogram\n";
  for (auto const& [key, route] : from.routes) {
    auto const labels = fmt::format("method=\"{}\",route=\"{}\"", key.first, label(key.second));
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i <= bounds.size(); ++i) {
      sum += route.buckets[i].load();
      auto const bound = i < bounds.size() ? fmt::format("{:g}", static_cast<double>(bounds[i]) / 1e6) : std::string("+Inf");
      out += fmt::format("fullpicture_request_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, sum);
    }
    auto const micro = route.microseconds.load();
    out += fmt::format("fullpicture_request_seconds_sum{{{}}} {}.{:06}\n", labels, micro / 1000000, micro % 1000000);
    out += fmt::format("fullpicture_request_seconds_count{{{}}} {}\n", labels, sum);
  }
}

}  // namespace

void count_request(std::string_view method, std::string_view pattern, int status, std::chrono::microseconds took) {
  auto& all = registry();
  {
    std::shared_lock const reading(all.lock);
    if (auto const found = all.routes.find(KeyView{method, pattern}); found != all.routes.end()) return count(found->second, status, took);
  }
  std::unique_lock const making(all.lock);
  count(all.routes[Key{method, pattern}], status, took);
}

void count_event(std::string_view name) {
  auto& all = registry();
  {
    std::shared_lock const reading(all.lock);
    if (auto const found = all.events.find(name); found != all.events.end()) {
      found->second.fetch_add(1, std::memory_order_relaxed);
      return;
    }
  }
  std::unique_lock const making(all.lock);
  all.events[std::string(name)].fetch_add(1, std::memory_order_relaxed);
}

void add_gauge(std::string name, std::string help, std::function<std::int64_t()> read) {
  std::unique_lock const making(registry().lock);
  registry().gauges.insert_or_assign(std::move(name), Gauge{std::move(help), std::move(read)});
}

void remove_gauge(std::string_view name) {
  auto& all = registry();
  std::unique_lock const making(all.lock);
  if (auto const found = all.gauges.find(name); found != all.gauges.end()) all.gauges.erase(found);
}

std::string metrics_text() {
  auto& all = registry();
  std::shared_lock const reading(all.lock);
  std::string out;
  write_requests(out, all);
  write_durations(out, all);
  for (auto const& [name, value] : all.events) out += fmt::format("# TYPE fullpicture_{0}_total counter\nfullpicture_{0}_total {1}\n", name, value.load());
  for (auto const& [name, gauge] : all.gauges)
    out += fmt::format("# HELP {0} {1}\n# TYPE {0} gauge\n{0} {2}\n", name, gauge.help, gauge.read());
  return out;
}

}  // namespace http
