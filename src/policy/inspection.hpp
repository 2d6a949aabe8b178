// policy/inspection/<programme>.toml as inspection programmes.
#pragma once
#include "base/embedded.hpp"
#include "inspection/domain/programme.hpp"
#include "policy/mistake.hpp"

#include <span>

namespace policy {

// How long phases take and when an alert goes up, unless a programme says otherwise.
struct Times {
  inspection::PhaseTimes phases = {};
  inspection::AlertRule alert = {};
};
inline constexpr std::string_view times_file = "inspection/times.toml";
Times inspection_times(std::string const& file, std::string_view toml);

// One programme. Throws Mistake: no id or question stands twice, bands rise, the highest total is the maximum, and the
// standards of each provider add up to it at three points each.
inspection::Programme inspection_programme(std::string const& file, std::string_view toml, Times const& standing = {});
// Every file under "inspection/" but those that all programmes share, by id; two of one id are a mistake, and so is none.
std::vector<inspection::Programme> inspection_programmes(std::span<base::EmbeddedFile const> files);

}  // namespace policy
