#include "workload/domain/contact_activity.hpp"

#include <charconv>

namespace workload {

std::string contact_label(std::string_view code) {
  if (code.starts_with("NGS")) return "group supervision";
  int number = 0;
  if (!code.starts_with("CMS") || std::from_chars(code.data() + 3, code.data() + code.size(), number).ec != std::errc{}) return "case management support";
  constexpr std::array<std::string_view, 3> sizes{", low", ", medium", ", high"};
  for (auto const& each : contact_activities)
    if (number >= each.first && number < each.first + 3) return std::string(each.label) + std::string(sizes[static_cast<std::size_t>(number - each.first)]);
  return "case management support, without a size";
}

}  // namespace workload
