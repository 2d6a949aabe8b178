#include "publication/domain/asked.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace publication {

std::string Asked::keep(std::string_view path) const {
  if (!past) return std::string(path);
  return fmt::format("{}{}on={}", path, path.find('?') == path.npos ? '?' : '&', base::iso(day));
}

tl::expected<Asked, std::string> asked_day(std::string_view on, base::Instant now) {
  auto const today = base::london_date(now);
  if (on.empty()) return Asked{.at = now, .day = today};
  auto const day = base::date_from_iso(on);
  if (!day) return tl::unexpected(std::string("Enter a day as year, month and day, such as 2022-12-31"));
  if (*day > today) return tl::unexpected(std::string("Enter today or a day that has passed: what is published later is not known"));
  auto const end = base::from_london(base::LocalTime{*day + std::chrono::days{1}}) - std::chrono::seconds{1};
  return Asked{.at = std::min(end, now), .day = *day, .past = true};
}

}  // namespace publication
