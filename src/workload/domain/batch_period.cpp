#include "workload/domain/batch_period.hpp"

namespace workload {
namespace {

base::LocalTime end_on(BatchTimes const& times, base::Date day) {
  bool const is_long = std::chrono::weekday{day}.c_encoding() == static_cast<unsigned>(times.long_day);
  return day + (is_long ? times.long_day_ends : times.ends);
}

}  // namespace

Period batch_period(BatchTimes const& times, base::LocalTime at) {
  auto const day = std::chrono::floor<std::chrono::days>(at);
  std::chrono::days const one{1};
  if (at <= end_on(times, day)) return {end_on(times, day - one), end_on(times, day)};
  return {end_on(times, day), end_on(times, day + one)};
}

}  // namespace workload
