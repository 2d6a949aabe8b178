// policy/map.toml: where the regions stand on the map of ratings.
#pragma once
#include "base/embedded.hpp"
#include "organisation/domain/map_layout.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

inline constexpr std::string_view map_file = "map.toml";

// Throws Mistake: each region once, each within the drawing.
organisation::MapLayout map_layout(std::string const& file, std::string_view toml);
organisation::MapLayout map_layout(std::span<base::EmbeddedFile const> files);

}  // namespace policy
