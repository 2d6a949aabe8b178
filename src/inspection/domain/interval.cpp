#include "inspection/domain/interval.hpp"

#include <algorithm>
#include <cmath>

namespace inspection {

Interval wilson(Count count, std::int64_t population) {
  constexpr double z = 1.959963984540054;
  auto const share = static_cast<double>(count.yes) / static_cast<double>(count.of);
  if (population <= count.of) return {share, share};
  auto const n = static_cast<double>(count.of) * static_cast<double>(population - 1) / static_cast<double>(population - count.of);
  auto const middle = share + z * z / (2 * n);
  auto const reach = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  auto const whole = 1 + z * z / n;
  return {std::max(0.0, (middle - reach) / whole), std::min(1.0, (middle + reach) / whole)};
}

}  // namespace inspection
