#include "base/identifiers.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace base {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool all_digits(std::string_view text) { return std::ranges::all_of(text, is_digit); }

Checked invalid(std::string_view typed) { return {.typed = std::string{typed}}; }
Checked valid(std::string_view typed, std::string canonical) {
  return {.typed = std::string{typed}, .canonical = std::move(canonical), .valid = true};
}

// The value modulo 23 picks the letter. The digits are at most 2 + 7.
char check_letter(std::string_view year, std::string_view serial) {
  constexpr std::string_view letters = "ZABCDEFGHJKLMNPQRTUVWXY";
  std::uint64_t number = 0;
  for (auto part : {year, serial})
    for (char digit : part) number = number * 10 + static_cast<std::uint64_t>(digit - '0');
  return letters[number % letters.size()];
}

std::string padded(std::string_view serial, std::size_t width) { return fmt::format("{:0>{}}", serial, width); }

struct Parts {
  std::string_view year, serial;
};

// "1981/34", "198134", "8134": the year and the serial, where the digits allow it.
std::optional<Parts> pnc_parts(std::string_view body) {
  if (auto const slash = body.find('/'); slash != body.npos) return Parts{body.substr(0, slash), body.substr(slash + 1)};
  bool const looks_whole = body.starts_with("19") || body.starts_with("20");
  bool const year_of_four = body.size() == 11 || (body.size() != 9 && looks_whole);
  std::size_t const year = year_of_four ? 4 : 2;
  if (body.size() <= year) return std::nullopt;
  return Parts{body.substr(0, year), body.substr(year)};
}

std::string with_century(std::string_view year, int current_year) {
  if (year.size() == 4) return std::string{year};
  int const two = (year[0] - '0') * 10 + (year[1] - '0');
  return fmt::format("{}{}", two <= current_year % 100 ? "20" : "19", year);
}

Checked check_pattern(std::string_view typed, std::string_view pattern) {
  auto const text = trim(typed);
  bool const fits = std::ranges::equal(text, pattern, [](char c, char wanted) { return wanted == '9' ? is_digit(c) : is_capital(c); });
  return fits ? valid(typed, std::string{text}) : invalid(typed);
}

}  // namespace

Checked check_pnc(std::string_view typed, int current_year) {
  auto const text = ascii_upper(trim(typed));
  if (text.empty()) return invalid(typed);
  auto const parts = pnc_parts(std::string_view{text}.substr(0, text.size() - 1));
  if (!parts) return invalid(typed);
  auto const [year, serial] = *parts;
  bool const sized = (year.size() == 2 || year.size() == 4) && !serial.empty() && serial.size() <= 7;
  if (!sized || !all_digits(year) || !all_digits(serial)) return invalid(typed);
  auto const full = padded(serial, 7);
  if (text.back() != check_letter(year.substr(year.size() - 2), full)) return invalid(typed);
  return valid(typed, fmt::format("{}/{}{}", with_century(year, current_year), full, text.back()));
}

Checked check_cro(std::string_view typed) {
  auto const text = ascii_upper(trim(typed));
  bool const special = text.starts_with("SF");
  auto const parts = split(std::string_view{text}.substr(special ? 2 : 0), '/');
  if (parts.size() != 2 || parts[0].empty() || parts[1].empty()) return invalid(typed);
  char const letter = text.back();
  auto year = parts[0], serial = parts[1].substr(0, parts[1].size() - 1);
  if (!special) std::swap(year, serial);
  bool const shaped = year.size() == 2 && !serial.empty() && serial.size() <= 6 && all_digits(year) && all_digits(serial);
  if (!shaped) return invalid(typed);
  auto const kept = special ? std::string{serial} : padded(serial, 6);
  if (letter != check_letter(year, kept)) return invalid(typed);
  return valid(typed, special ? fmt::format("SF{}/{}{}", year, kept, letter) : fmt::format("{}/{}{}", kept, year, letter));
}

Checked check_crn(std::string_view typed) { return check_pattern(typed, "A999999"); }
Checked check_noms(std::string_view typed) { return check_pattern(typed, "A9999AA"); }

Checked check_nhs(std::string_view typed) {
  std::string digits{typed};
  std::erase(digits, ' ');
  if (digits.size() != 10 || !all_digits(digits)) return invalid(typed);
  int sum = 0;
  for (int i = 0; i < 9; ++i) sum += (digits[static_cast<std::size_t>(i)] - '0') * (10 - i);
  int const check = (11 - sum % 11) % 11;  // 10 equals no digit: such a number is never given out
  return check == digits[9] - '0' ? valid(typed, digits) : invalid(typed);
}

Checked check_uprn(std::string_view typed) {
  auto const text = trim(typed);
  bool const fits = !text.empty() && text.size() <= 12 && all_digits(text);
  return fits ? valid(typed, std::string{text}) : invalid(typed);
}

// Outward A9, A99, AA9, AA99, A9A or AA9A; inward 9AA without C I K M O V; and the one exception, GIR 0AA.
Checked check_postcode(std::string_view typed) {
  auto text = ascii_upper(trim(typed));
  std::erase(text, ' ');
  if (text.size() < 5 || text.size() > 7) return invalid(typed);
  auto const outward = std::string_view{text}.substr(0, text.size() - 3), inward = std::string_view{text}.substr(text.size() - 3);
  auto const canonical = fmt::format("{} {}", outward, inward);
  if (canonical == "GIR 0AA") return valid(typed, canonical);
  std::string shape;
  for (char c : outward) shape.push_back(is_digit(c) ? '9' : is_capital(c) ? 'A' : '?');
  constexpr std::string_view shapes = " A9 A99 AA9 AA99 A9A AA9A ";
  auto const inward_letter = [](char c) { return is_capital(c) && std::string_view("CIKMOV").find(c) == std::string_view::npos; };
  bool const fits = shapes.find(" " + shape + " ") != shapes.npos && is_digit(inward[0]) && inward_letter(inward[1]) &&
                    inward_letter(inward[2]);
  return fits ? valid(typed, canonical) : invalid(typed);
}

}  // namespace base
