// Risk of serious harm. A level that does not exist yet is "not yet assessed": never none, never low, for there is
// no such thing as no risk (Probation Circular 36/2006).
#pragma once
#include "base/words.hpp"

namespace people {

enum class Rosh { not_assessed, low, medium, high, very_high };  // in rising order

constexpr std::string_view label(Rosh level) {
  switch (level) {
    case Rosh::not_assessed: return "not yet assessed";
    case Rosh::low: return "low";
    case Rosh::medium: return "medium";
    case Rosh::high: return "high";
    case Rosh::very_high: return "very high";
  }
  return {};
}

// Higher than before. A first assessment as low or medium raises nothing: there was no level to raise;
// one as high or very high does, since nothing in force allowed for it.
constexpr bool raised(Rosh before, Rosh after) {
  if (before == Rosh::not_assessed) return after >= Rosh::high;
  return after > before;
}

}  // namespace people

template <>
struct base::Words<people::Rosh> {
  static constexpr std::array table{
      base::Word{people::Rosh::not_assessed, "not_assessed"}, base::Word{people::Rosh::low, "low"},
      base::Word{people::Rosh::medium, "medium"},             base::Word{people::Rosh::high, "high"},
      base::Word{people::Rosh::very_high, "very_high"},
  };
};
