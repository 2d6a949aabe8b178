// The parts that bench/run puts together. Each prints one line for the script, or serves until it is told to stop.
#pragma once
#include "base/time.hpp"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace bench {

// Signs many people in, without a second factor, and writes for each page one file of "path<TAB>cookie" lines, so that a
// page is asked for by many people about many people.
int write_visits(std::string const& database, std::string const& folder);

// The bare server: src/http and nothing behind it, answering every path with a page of so many bytes.
int serve_bare(std::size_t bytes);

// Durable actions a second; `raw`: a prepared insert with a commit of its own, through the engine's own C interface.
int act(std::string const& database, std::string const& what, int threads, std::chrono::seconds length);

// A file for `fullpicture import people`: so many people of the database's own units, none of them on the record.
int write_people(std::string const& database, int people, std::uint64_t seed);

// Everybody's tier and weight: people a second, seconds, people. `rules`: reading and writing left out, on so many threads; `again`: through
// the store where nothing is another; `anew`: through the store, every row written; `read`: the same rows by prepared statements.
int tiers(std::string const& database, std::string const& what, int threads);

// The reports of the made-up inspections, made and released, for the lines of the public door.
int release_reports(std::string const& database);

// Whole inspections rated a second by one thread; and how many milliseconds one draw from so many people takes.
int rate_inspections(std::chrono::seconds length);
int draw_sample(int people);

struct Figures {
  double per_second = 0;
  std::int64_t p50_us = 0, p95_us = 0, p99_us = 0;
};
// Calls `once(thread)` on each thread for so long.
Figures measure(int threads, std::chrono::seconds length, std::function<void(int)> const& once);

// The made-up record's own morning, on which nothing moves.
class Morning final : public base::Clock {
 public:
  base::Instant now() const override;
};

}  // namespace bench
