// Names of units and authorities as other people write them. An alias is another name for the same unit.
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace organisation {

// Lower case, "&" as "and", commas and full stops removed, spaces collapsed and none at the ends.
std::string fold_name(std::string_view);

struct Named {
  std::string name = {};
  std::vector<std::string> aliases = {};
};

// The place of the one unit that is meant: by exact name first, then by alias, both folded. Nothing when nobody is, or
// when two are: then a person decides.
std::optional<std::size_t> match_name(std::span<Named const> known, std::string_view typed);

}  // namespace organisation
