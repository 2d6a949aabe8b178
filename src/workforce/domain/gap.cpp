#include "workforce/domain/gap.hpp"

#include "workforce/domain/training.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace workforce {

std::optional<base::Date> closes_on(Gap const& gap, int window_days, base::Date day) {
  if (gap.missing() == 0) return day;
  int const net = gap.completed - gap.fell_due;
  if (net <= 0) return std::nullopt;
  int const wait = (gap.missing() * window_days + net - 1) / net;
  return day + std::chrono::days{wait};
}

std::string closing_arithmetic(Gap const& gap, int window_days) {
  if (gap.missing() == 0) return "no gap";
  int const net = gap.completed - gap.fell_due;
  auto const seen = fmt::format("{} missing; {} completed and {} fell due in the last {} days", gap.missing(), gap.completed, gap.fell_due, window_days);
  if (net <= 0) return seen + ": the gap is not getting smaller";
  return fmt::format("{}, so {} fewer each {} days: {} × {} ÷ {} = {} days", seen, net, window_days, gap.missing(), window_days, net, (gap.missing() * window_days + net - 1) / net);
}

base::Date month_start(base::Date day) {
  std::chrono::year_month_day const date{day};
  return std::chrono::local_days{date.year() / date.month() / 1};
}
base::Date month_end(base::Date day) { return months_after(month_start(day), 1) - std::chrono::days{1}; }

std::vector<Month> needed_against_offered(std::vector<base::Date> const& needed_by, std::vector<Seat> const& seats, base::Date day, int months) {
  std::vector<Month> lines;
  for (int i = 0; i < months; ++i) {
    Month line{.month = months_after(month_start(day), i)};
    auto const end = month_end(line.month);
    line.needed = static_cast<int>(std::ranges::count_if(needed_by, [&](base::Date by) { return by <= end; }));
    for (auto const& seat : seats)
      if (seat.on >= day && seat.on <= end) line.offered += seat.free;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace workforce
