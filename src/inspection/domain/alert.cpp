#include "inspection/domain/alert.hpp"

#include <algorithm>
#include <array>

namespace inspection {
namespace {

constexpr std::array rungs{AlertTo::manager, AlertTo::head_of_pdu, AlertTo::region};

base::Instant hour_of(base::Date day, AlertRule const& rule) { return base::from_london(base::LocalTime(day) + rule.by); }

// Raised before the hour it is late after it; raised later it still has the rest of the day.
bool is_late(AlertTimes const& times, base::Instant now, AlertRule const& rule) {
  auto const day = base::london_date(times.raised);
  auto const hour = hour_of(day, rule);
  auto const answered = times.acknowledged.value_or(now);
  return times.raised < hour ? answered > hour : base::london_date(answered) > day;
}

}  // namespace

std::string_view shown(AlertTo to) {
  static constexpr std::array<std::string_view, 3> words{"the named manager", "the head of the PDU", "the regional director"};
  return words.at(static_cast<std::size_t>(to));
}

base::Instant goes_up_at(AlertTo to, base::Instant raised, AlertRule const& rule) {
  if (to == AlertTo::manager) return raised;
  auto const to_head = std::max(raised, hour_of(base::london_date(raised), rule));
  return to == AlertTo::head_of_pdu ? to_head : to_head + rule.then_after;
}

AlertStanding standing(AlertTimes const& times, base::Instant now, AlertRule const& rule) {
  AlertStanding result;
  auto const silent_until = std::min(now, times.acknowledged.value_or(now));
  for (auto const to : rungs) {
    auto const at = goes_up_at(to, times.raised, rule);
    // An acknowledgement in the very minute still stops it; without one the minute itself sends it up.
    bool const told = to == AlertTo::manager || (times.acknowledged ? silent_until > at : silent_until >= at);
    if (told) result.told.push_back(to);
    else if (!times.acknowledged && !result.next_up_at) result.next_up_at = at;
  }
  result.lead_told = result.told.size() > 1;
  result.late = is_late(times, now, rule);
  return result;
}

std::vector<std::string_view> missing_to_close(AlertTimes const& times) {
  std::vector<std::string_view> words;
  if (!times.acknowledged) words.push_back("No manager of the unit has acknowledged it.");
  if (!times.action_set) words.push_back("No action with an owner and a date is recorded.");
  if (!times.followed_up) words.push_back("It has not been followed up with a result.");
  return words;
}

}  // namespace inspection
