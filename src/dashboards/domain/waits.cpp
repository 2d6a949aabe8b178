#include "dashboards/domain/waits.hpp"

#include <algorithm>

namespace dashboards {
namespace {

// The share still unanswered, in units small enough that rounding never moves a day.
constexpr std::int64_t whole = 1'000'000'000'000;

}  // namespace

std::optional<std::int64_t> days_until(std::vector<Wait> waits, int per_cent) {
  // Answers of a day come before those that were still waiting on it: they were at risk all day.
  std::ranges::sort(waits, [](Wait const& a, Wait const& b) { return a.days != b.days ? a.days < b.days : a.returned > b.returned; });
  std::int64_t at_risk = 0;
  for (auto const& wait : waits) at_risk += wait.count;
  std::int64_t unanswered = whole;
  std::int64_t const wanted = whole / 100 * (100 - per_cent);
  for (std::size_t i = 0; i < waits.size();) {
    std::int64_t const day = waits[i].days;
    std::int64_t answered = 0, left = 0;
    for (; i < waits.size() && waits[i].days == day; ++i) (waits[i].returned ? answered : left) += waits[i].count;
    if (answered > 0) unanswered = static_cast<std::int64_t>(static_cast<__int128>(unanswered) * (at_risk - answered) / at_risk);
    if (answered > 0 && unanswered <= wanted) return day;
    at_risk -= answered + left;
  }
  return std::nullopt;
}

}  // namespace dashboards
