// The four-point scale of the inspectorate and its points (names: published; points: default, but for a total out of 27).
#pragma once
#include "base/words.hpp"

#include <cstdint>
#include <optional>

namespace inspection {

enum class Rating { inadequate, requires_improvement, good, outstanding };

constexpr int points(Rating rating) { return static_cast<int>(rating); }  // 0 to 3

// By the words of the scale, whatever their case, or by its codes I, RI, G, O.
std::optional<Rating> rating_from(std::string_view text);

}  // namespace inspection

template <>
struct base::Words<inspection::Rating> {
  static constexpr std::array table{
      base::Word{inspection::Rating::inadequate, "Inadequate"},
      base::Word{inspection::Rating::requires_improvement, "Requires improvement"},
      base::Word{inspection::Rating::good, "Good"},
      base::Word{inspection::Rating::outstanding, "Outstanding"},
  };
};
