#include "inspection/domain/rating.hpp"

#include "base/text.hpp"

namespace inspection {

std::optional<Rating> rating_from(std::string_view text) {
  static constexpr std::array<std::string_view, 4> codes{"i", "ri", "g", "o"};
  auto const wanted = base::ascii_lower(base::trim(text));
  for (auto const& row : base::Words<Rating>::table)
    if (wanted == base::ascii_lower(row.word) || wanted == codes[static_cast<std::size_t>(points(row.value))]) return row.value;
  return std::nullopt;
}

}  // namespace inspection
