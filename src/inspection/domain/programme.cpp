#include "inspection/domain/programme.hpp"

#include <algorithm>

namespace inspection {

bool Standard::asks(std::string_view key_question) const {
  return key_questions.empty() || std::ranges::find(key_questions, key_question) != key_questions.end();
}

Standard const* Programme::by_id(std::string_view wanted) const {
  auto const found = std::ranges::find(standards, wanted, &Standard::id);
  return found == standards.end() ? nullptr : &*found;
}

std::vector<Standard const*> Programme::named(std::string_view word) const {
  std::vector<Standard const*> found;
  for (auto const& standard : standards)
    if (standard.id == word || standard.key == word) found.push_back(&standard);
  return found;
}

Rating band(Programme const& programme, std::int64_t whole_per_cent) {
  auto const& cuts = programme.band_lower_pct;
  return static_cast<Rating>(std::ranges::count_if(cuts, [&](int cut) { return whole_per_cent >= cut; }));
}

Rating overall(Programme const& programme, int total_points) {
  auto const& upper = programme.overall_upper;
  auto const found = std::ranges::find_if(upper, [&](int most) { return total_points <= most; });
  return static_cast<Rating>(std::min<std::ptrdiff_t>(found - upper.begin(), 3));
}

}  // namespace inspection
