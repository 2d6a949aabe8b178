#include "demonstration/domain/identifiers.hpp"

#include <fmt/format.h>

namespace demonstration {
namespace {

using people::IdentifierKind;

constexpr std::string_view check_letters = "ZABCDEFGHJKLMNPQRTUVWXY";

char check_letter(std::uint64_t number) { return check_letters[number % check_letters.size()]; }

// One digit typed twice as another: the check letter no longer fits.
void mis_key(base::Random& random, std::string& number) {
  auto& digit = number[number.find_last_of("0123456789")];
  digit = static_cast<char>('0' + (digit - '0' + random.between(1, 9)) % 10);
}

std::string draw_pnc(base::Random& random, int year) {
  auto const serial = random.below(4) == 0 ? random.below(9'999'999) : random.below(900'000);
  auto const letter = check_letter(static_cast<std::uint64_t>(year % 100) * 10'000'000 + serial);
  if (random.chance(1, 5)) return fmt::format("{:02}/{}{}", year % 100, serial, letter);
  return fmt::format("{}/{:07}{}", year, serial, letter);
}

std::string draw_cro(base::Random& random, int year) {
  auto const serial = random.below(999'999);
  return fmt::format("{:06}/{:02}{}", serial, year % 100, check_letter(static_cast<std::uint64_t>(year % 100) * 1'000'000 + serial));
}

std::string draw_noms(base::Random& random) {
  auto const letter = [&] { return static_cast<char>('A' + random.below(26)); };
  return fmt::format("A{:04}{}{}", random.below(10'000), letter(), letter());
}

}  // namespace

std::string crn_of(std::int64_t n) {
  constexpr std::int64_t a_letter = 900'000;
  constexpr std::string_view letters = "XDEHJKLMNPRSTVW";
  constexpr std::int64_t stride = 611'957;  // shares no factor with 900,000: every number comes once
  return fmt::format("{}{}", letters[static_cast<std::size_t>(n / a_letter) % letters.size()], 100'000 + n % a_letter * stride % a_letter);
}

std::vector<people::Identifier> draw_identifiers(base::Random& random, int first_year, bool prison, base::Date today) {
  std::vector<people::Identifier> all;
  auto const add = [&](IdentifierKind kind, std::string typed, bool checked) {
    if (checked && random.chance(1, 60)) mis_key(random, typed);
    all.push_back(people::identifier_of(kind, typed, today));
  };
  if (!random.chance(1, 40)) add(IdentifierKind::pnc, draw_pnc(random, first_year), true);
  if (random.chance(7, 10)) add(IdentifierKind::cro, draw_cro(random, first_year), true);
  if (prison) add(IdentifierKind::noms, draw_noms(random), false);
  return all;
}

}  // namespace demonstration
