#include "organisation/domain/codes.hpp"

#include <algorithm>

namespace organisation {

namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }
bool upper_or_digit(char c) { return digit(c) || (c >= 'A' && c <= 'Z'); }
bool upper(char c) { return c >= 'A' && c <= 'Z'; }
bool all(std::string_view text, bool (*is)(char)) { return std::ranges::all_of(text, is); }
bool starts_and_digits(std::string_view code, std::string_view start, std::size_t size) {
  return code.size() == size && code.starts_with(start) && all(code.substr(start.size()), digit);
}

}  // namespace

bool is_region_code(std::string_view code) { return starts_and_digits(code, "N", 3); }

bool is_pdu_code(std::string_view code) {
  if (code.starts_with("LDN")) return code.size() >= 5 && code.size() <= 7 && all(code.substr(3), upper);
  if (code.starts_with("WPT")) return code.size() == 6 && all(code.substr(3), upper);
  return code.size() >= 5 && code.size() <= 7 && is_region_code(code.substr(0, 3)) && all(code.substr(3), upper_or_digit);
}

bool is_force_code(std::string_view code) { return starts_and_digits(code, "", 2); }

bool is_force_ons_code(std::string_view code) {
  return starts_and_digits(code, "E23", 9) || starts_and_digits(code, "W15", 9);
}

bool is_authority_code(std::string_view code) {
  for (auto const* start : {"E06", "E08", "E09", "E10", "W06"})
    if (starts_and_digits(code, start, 9)) return true;
  return false;
}

}  // namespace organisation
