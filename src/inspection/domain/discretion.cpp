#include "inspection/domain/discretion.hpp"

#include <algorithm>
#include <cstdlib>

namespace inspection {

OneCase one_case(Programme const& programme, Count count) {
  OneCase would;
  if (count.yes < count.of) would.more = band(programme, whole_per_cent({count.yes + 1, count.of}));
  if (count.yes > 0) would.fewer = band(programme, whole_per_cent({count.yes - 1, count.of}));
  return would;
}

std::vector<DiscretionTest> discretion(Programme const& programme, Count count) {
  auto const& rule = programme.discretion;
  auto const near = [&](int cut) { return std::abs(100 * count.yes - cut * count.of) <= rule.within_points * count.of; };
  auto const now = band(programme, whole_per_cent(count));
  auto const would = one_case(programme, count);

  std::vector<DiscretionTest> hold;
  if (std::ranges::any_of(programme.band_lower_pct, near)) hold.push_back(DiscretionTest::near_a_cut);
  if (rule.one_case && (would.more.value_or(now) != now || would.fewer.value_or(now) != now)) hold.push_back(DiscretionTest::one_case);
  if (count.of <= rule.max_small_sample) hold.push_back(DiscretionTest::small_sample);
  return hold;
}

}  // namespace inspection
