#include "inspection/domain/characteristics.hpp"

#include <algorithm>

namespace inspection {

Characteristics const* characteristics_of(CharacteristicsBook const& book, std::string_view standard) {
  auto const found = std::ranges::find(book, standard, &Characteristics::standard);
  return found == book.end() ? nullptr : &*found;
}

}  // namespace inspection
