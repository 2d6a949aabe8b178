#include "workload/domain/decimal.hpp"

#include <algorithm>
#include <stdexcept>

namespace workload {
namespace {

constexpr int most_digits = 15, most_places = 18;

[[noreturn]] void too_large() { throw std::overflow_error("the numbers are too large"); }

__int128 times(__int128 a, __int128 b) {
  __int128 product = 0;
  if (__builtin_mul_overflow(a, b, &product)) too_large();
  return product;
}

__int128 power_of_ten(int exponent) {
  __int128 power = 1;
  while (exponent-- > 0) power = times(power, 10);
  return power;
}

// Half up, away from zero; the divisor is positive.
__int128 divided(__int128 a, __int128 b) {
  auto const whole = a / b, rest = a % b;
  auto const size = rest < 0 ? -rest : rest;
  if (size < b - size) return whole;
  return a < 0 ? whole - 1 : whole + 1;
}

}  // namespace

std::optional<Decimal> Decimal::from(std::string_view text) {
  bool const negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  auto const point = text.find('.');
  auto const whole = text.substr(0, point), fraction = point == text.npos ? std::string_view{} : text.substr(point + 1);
  auto const digits = [](std::string_view part) { return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; }); };
  if (whole.empty() || whole.size() > most_digits || fraction.size() > most_places || (point != text.npos && fraction.empty())) return std::nullopt;
  if (!digits(whole) || !digits(fraction)) return std::nullopt;
  __int128 units = 0;
  for (auto part : {whole, fraction})
    for (char c : part) units = units * 10 + (c - '0');
  return Decimal(negative ? -units : units, static_cast<int>(fraction.size()));
}

Decimal Decimal::at(int places) const { return {times(units_, power_of_ten(places - places_)), places}; }

Decimal Decimal::ratio(Decimal a, Decimal b, int places) {
  auto const common = std::max(a.places_, b.places_);
  auto above = times(a.at(common).units_, power_of_ten(places)), below = b.at(common).units_;
  if (below < 0) above = -above, below = -below;
  return {divided(above, below), places};
}

Decimal operator+(Decimal a, Decimal b) {
  auto const places = std::max(a.places_, b.places_);
  __int128 sum = 0;
  if (__builtin_add_overflow(a.at(places).units_, b.at(places).units_, &sum)) too_large();
  return {sum, places};
}

Decimal operator-(Decimal a, Decimal b) { return a + Decimal(-b.units_, b.places_); }
Decimal operator*(Decimal a, Decimal b) { return {times(a.units_, b.units_), a.places_ + b.places_}; }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  auto const places = std::max(a.places_, b.places_);
  auto const left = a.at(places).units_, right = b.at(places).units_;
  return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::int64_t Decimal::cut() const { return static_cast<std::int64_t>(units_ / power_of_ten(places_)); }
std::int64_t Decimal::rounded() const { return static_cast<std::int64_t>(divided(units_, power_of_ten(places_))); }

std::string Decimal::text() const {
  auto size = units_ < 0 ? -units_ : units_;
  std::string digits;
  for (int place = 0; size > 0 || place <= places_; ++place, size /= 10) {
    if (place == places_ && place > 0) digits += '.';
    digits += static_cast<char>('0' + static_cast<int>(size % 10));
  }
  if (units_ < 0) digits += '-';
  return {digits.rbegin(), digits.rend()};
}

std::string Decimal::plain() const {
  auto shorter = *this;
  while (shorter.places_ > 0 && shorter.units_ % 10 == 0) shorter = {shorter.units_ / 10, shorter.places_ - 1};
  return shorter.text();
}

}  // namespace workload
