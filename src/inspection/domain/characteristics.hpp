// What each rating looks like in an organisational standard: guidance beside a recorded judgement, never a rule (section 8).
#pragma once
#include "inspection/domain/rating.hpp"

#include <array>
#include <string>
#include <vector>

namespace inspection {

struct Characteristics {
  std::string standard = {};                // the word of files: "leadership"
  bool to_be_confirmed = true;
  std::array<std::string, 4> texts = {};    // by rating, from Inadequate
  std::string const& of(Rating rating) const { return texts.at(static_cast<std::size_t>(points(rating))); }
};

using CharacteristicsBook = std::vector<Characteristics>;

Characteristics const* characteristics_of(CharacteristicsBook const&, std::string_view standard);

}  // namespace inspection
