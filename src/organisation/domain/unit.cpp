#include "organisation/domain/unit.hpp"

#include <fmt/format.h>

namespace organisation {

std::optional<UnitVersion> version_on(std::span<UnitVersion const> versions, base::Date day) {
  for (auto const& version : versions)
    if (valid_on(version.valid_from, version.valid_to, day)) return version;
  return std::nullopt;
}

std::vector<std::string> faults_of(std::vector<UnitVersion> versions) {
  std::vector<std::string> faults;
  std::ranges::sort(versions, {}, &UnitVersion::valid_from);
  for (std::size_t i = 0; i < versions.size(); ++i) {
    auto const& version = versions[i];
    if (version.valid_to && *version.valid_to <= version.valid_from)
      faults.push_back(fmt::format("{} ends on {}, not after it begins", version.name, base::iso(*version.valid_to)));
    if (i == 0) continue;
    auto const& before = versions[i - 1];
    if (!before.valid_to || version.valid_from < *before.valid_to)
      faults.push_back(fmt::format("{} begins on {}, before {} ends", version.name, base::iso(version.valid_from), before.name));
  }
  return faults;
}

}  // namespace organisation
