// A leadership judgement stands beside the casework it should show in (RUL-07): two bands apart, it needs a reason.
#pragma once
#include "inspection/domain/rate.hpp"

namespace inspection {

// The middle band of the rated casework standards, the lower of two middle ones; nothing where none is rated yet.
std::optional<Rating> middle_band(RatedInspection const&);

constexpr bool two_bands_apart(Rating left, Rating right) { return points(left) - points(right) > 1 || points(right) - points(left) > 1; }

}  // namespace inspection
