// What this thread worked, whatever else the machine does: time by the clock on the wall is no matter for a test.
#pragma once
#include <chrono>
#include <ctime>

namespace kit {

inline std::chrono::nanoseconds worked() {
  timespec used{};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return std::chrono::seconds{used.tv_sec} + std::chrono::nanoseconds{used.tv_nsec};
}

}  // namespace kit
