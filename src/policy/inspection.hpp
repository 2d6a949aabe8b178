// policy/inspection/<programme>.toml as inspection programmes.
#pragma once
#include "base/embedded.hpp"
#include "inspection/domain/programme.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

// One programme. Throws Mistake: no id or question stands twice, bands rise, the highest total is the maximum, and the
// standards of each provider add up to it at three points each.
inspection::Programme inspection_programme(std::string const& file, std::string_view toml);
// Every file under "inspection/" but those that all programmes share, by id; two of one id are a mistake, and so is none.
std::vector<inspection::Programme> inspection_programmes(std::span<base::EmbeddedFile const> files);

}  // namespace policy
