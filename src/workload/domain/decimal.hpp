// Exact decimals, for scores, limits and hours: what was written is what is compared and added. No floating point.
#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace workload {

class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole) : units_(whole) {}  // NOLINT: a whole number is a decimal

  // "7", "-0.5", "99.99": digits with at most one point; at most 15 before it and 18 behind it.
  static std::optional<Decimal> from(std::string_view text);
  // a / b, rounded half up (away from zero) to so many places (0 to 15). b is not 0.
  static Decimal ratio(Decimal a, Decimal b, int places);

  // Exact; std::overflow_error beyond 38 digits.
  friend Decimal operator+(Decimal, Decimal);
  friend Decimal operator-(Decimal, Decimal);
  friend Decimal operator*(Decimal, Decimal);
  friend std::strong_ordering operator<=>(Decimal, Decimal);
  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }

  std::int64_t cut() const;      // the whole part, towards zero
  std::int64_t rounded() const;  // to a whole number, half up (away from zero)
  std::string text() const;      // with the places it was written with: "7.0"
  std::string plain() const;     // without idle zeros: "7", "2.5"

 private:
  __int128 units_ = 0;  // value = units_ / 10^places_
  int places_ = 0;
  constexpr Decimal(__int128 units, int places) : units_(units), places_(places) {}
  Decimal at(int places) const;
};

}  // namespace workload
