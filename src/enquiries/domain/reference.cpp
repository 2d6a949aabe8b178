#include "enquiries/domain/reference.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace enquiries {

std::string reference(int year, int number) { return fmt::format("E-{:04}-{:06}", year, number); }

bool is_reference(std::string_view text) {
  if (text.size() != 13) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const digit = text[i] >= '0' && text[i] <= '9';
    bool const ok = i == 0 ? text[i] == 'E' : (i == 1 || i == 6) ? text[i] == '-' : digit;
    if (!ok) return false;
  }
  return true;
}

}  // namespace enquiries
