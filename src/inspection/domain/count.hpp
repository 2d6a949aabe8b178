// How many of the cases that a key question was judged on were sufficient. Always both numbers, never only a percentage.
#pragma once
#include <cstdint>

namespace inspection {

inline constexpr std::int64_t most_cases = 1'000'000'000;  // a count above this is a slip of the pen; keeps sums exact

struct Count {
  std::int64_t yes = 0;  // 0 to `of`
  std::int64_t of = 0;   // cases answered yes or no; "not applicable" is out (RUL-02)
  friend bool operator==(Count const&, Count const&) = default;
};

// Half up to a whole per cent, in integers (RUL-05). `of` above 0.
constexpr std::int64_t whole_per_cent(Count count) { return (200 * count.yes + count.of) / (2 * count.of); }

// a/b below c/d, exactly. Both denominators above 0.
constexpr bool lower(Count left, Count right) { return left.yes * right.of < right.yes * left.of; }

// Pooling over units adds counts; it never averages percentages.
constexpr Count operator+(Count left, Count right) { return {left.yes + right.yes, left.of + right.of}; }

}  // namespace inspection
