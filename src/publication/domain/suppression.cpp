#include "publication/domain/suppression.hpp"

#include <algorithm>
#include <numeric>
#include <stdexcept>

namespace publication {

namespace {

bool is_small(std::int64_t count) { return count > 0 && count < smallest_shown; }

// Whether `cells` small counts of a known sum could each be more than one number. Sums of only ones and of only fours say
// each of them; so does the sum of a single one.
bool keeps_secret(std::int64_t cells, std::int64_t sum) { return cells > 1 && sum != cells && sum != cells * (smallest_shown - 1); }

}  // namespace

Shown suppressed(std::span<std::int64_t const> counts) {
  if (std::ranges::any_of(counts, [](std::int64_t count) { return count < 0; })) throw std::invalid_argument("a count below 0");
  auto const total = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  Shown shown{.counts = {counts.begin(), counts.end()}, .total = total};
  std::int64_t small = 0, sum = 0;
  for (auto& count : shown.counts)
    if (is_small(*count)) {
      ++small;
      sum += *count;
      count.reset();
    }
  if (is_small(total)) shown.total.reset();
  if (small == 0 || !shown.total || keeps_secret(small, sum)) return shown;
  // The smallest that are not small go with them, all that are equal: then any of those left out could be the small one.
  // Nothing is no help: 0 hides nobody.
  auto const stands = [](std::optional<std::int64_t> const& count) { return count && *count >= smallest_shown; };
  std::optional<std::int64_t> smallest = {};
  for (auto const& count : shown.counts)
    if (stands(count) && (!smallest || *count < *smallest)) smallest = count;
  if (!smallest) shown.total.reset();
  for (auto& count : shown.counts)
    if (smallest && count == smallest) count.reset();
  return shown;
}

std::optional<Share> public_share(Share const& share) {
  if (!share.sufficient || !share.assessed) return share;
  std::array const groups{*share.sufficient, *share.assessed - *share.sufficient};
  auto const shown = suppressed(groups);
  if (!shown.counts[0] || !shown.counts[1]) return std::nullopt;
  return share;
}

}  // namespace publication
