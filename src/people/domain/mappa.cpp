#include "people/domain/mappa.hpp"

#include <array>
#include <fmt/format.h>

namespace people {

std::string_view mappa_category_meaning(int category) {
  static constexpr std::array<std::string_view, mappa_categories> meanings{
      "registered for a sexual offence", "a violent offence, or a sexual one without registration, and a sentence of 12 months or more",
      "another offence, and a danger of serious harm", "convicted of terrorism or a connected offence"};
  return category >= 1 && category <= mappa_categories ? meanings[static_cast<std::size_t>(category - 1)] : std::string_view{};
}

std::string mappa_in_words(int level, int category) {
  if (level == 0) return {};
  return category > 0 ? fmt::format("category {}, level {}", category, level) : fmt::format("level {}, category not recorded", level);
}

}  // namespace people
