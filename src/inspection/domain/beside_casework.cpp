#include "inspection/domain/beside_casework.hpp"

#include <algorithm>

namespace inspection {

std::optional<Rating> middle_band(RatedInspection const& rated) {
  std::vector<Rating> bands;
  for (auto const& one : rated.standards)
    if (one.standard->kind == Kind::casework && one.counted && one.rating) bands.push_back(*one.rating);
  if (bands.empty()) return std::nullopt;
  std::ranges::sort(bands);
  return bands[(bands.size() - 1) / 2];
}

}  // namespace inspection
