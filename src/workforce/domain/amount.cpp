#include "workforce/domain/amount.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace workforce {

Amount operator+(Amount a, Amount b) {
  if (a.whole == b.whole) return {a.parts + b.parts, a.whole};
  return {a.parts * b.whole + b.parts * a.whole, a.whole * b.whole};
}
Amount operator-(Amount a, Amount b) { return a + Amount{-b.parts, b.whole}; }

std::int64_t rounded(Amount amount, std::int64_t scale) {
  auto const scaled = amount.parts * scale;
  auto const half = std::abs(scaled) * 2 + amount.whole;
  return scaled < 0 ? -(half / (2 * amount.whole)) : half / (2 * amount.whole);
}

std::string decimal(std::int64_t tenths) { return fmt::format("{}{}.{}", tenths < 0 ? "-" : "", std::abs(tenths) / 10, std::abs(tenths) % 10); }
std::string in_words(Amount amount) { return decimal(rounded(amount, 10)); }

std::string hours_in_words(std::int64_t tenths) {
  if (tenths == 10) return "1 hour";
  return tenths % 10 == 0 ? fmt::format("{} hours", tenths / 10) : decimal(tenths) + " hours";
}
std::string hundredths_in_words(std::int64_t hundredths) {
  if (hundredths % 10 == 0) return decimal(hundredths / 10);
  return fmt::format("{}{}.{:02}", hundredths < 0 ? "-" : "", std::abs(hundredths) / 100, std::abs(hundredths) % 100);
}

}  // namespace workforce
