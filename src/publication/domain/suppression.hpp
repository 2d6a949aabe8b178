// EMB-05: in what is published a count of 1 to 4 is left out, and with it enough others that nobody gets it back by
// subtraction, however well they know this rule.
#pragma once
#include "publication/domain/inspection.hpp"

#include <span>

namespace publication {

inline constexpr std::int64_t smallest_shown = 5;

// Counts of groups that together make up a total which is published with them. Nothing: left out.
struct Shown {
  std::vector<std::optional<std::int64_t>> counts = {};
  std::optional<std::int64_t> total = {};
};
// Throws std::invalid_argument for a count below 0.
Shown suppressed(std::span<std::int64_t const> counts);

// A share as it may be published: those sufficient, those not and all of them are one group. Without the counts, where
// none are known, as it stands. Nothing: left out, the per cent too, for it tells the count.
std::optional<Share> public_share(Share const&);

}  // namespace publication
