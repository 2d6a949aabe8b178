#include "inspection/domain/timetable.hpp"

#include <algorithm>
#include <array>

namespace inspection {
namespace {

base::Date day_of(base::LocalTime time) { return std::chrono::floor<std::chrono::days>(time); }

bool overlap(Slot const& a, Slot const& b) { return a.start < b.end() && b.start < a.end(); }

bool takes_time(Slot const& slot) { return slot.status != SlotStatus::moved && slot.status != SlotStatus::not_held; }

bool away(std::vector<Leave> const& leave, std::int64_t who, Slot const& slot) {
  auto const first = day_of(slot.start), last = day_of(slot.end() - std::chrono::seconds(1));
  return std::ranges::any_of(leave, [&](Leave const& each) { return each.who == who && each.first <= last && first <= each.last; });
}

base::Date years_before(base::Date day, int years) {
  auto date = std::chrono::year_month_day(day) - std::chrono::years(years);
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;  // 29 February
  return base::Date(date);
}

void add_busy(Slot const& slot, std::vector<Slot> const& others, std::vector<FoundClash>& found) {
  for (auto const& other : others) {
    bool const itself = slot.id != 0 && other.id == slot.id;
    if (itself || !takes_time(other) || !overlap(slot, other)) continue;
    if (other.practitioner == slot.practitioner) found.push_back({Clash::practitioner_busy, other.id});
    if (other.inspector == slot.inspector) found.push_back({Clash::inspector_busy, other.id});
  }
}

}  // namespace

bool has_conflict(std::vector<PastPost> const& posts, std::int64_t inspector, base::Date day) {
  auto const since = years_before(day, conflict_years);
  return std::ranges::any_of(posts, [&](PastPost const& post) { return post.inspector == inspector && (!post.until || *post.until > since); });
}

std::string_view shown(Clash clash) {
  static constexpr std::array<std::string_view, 6> words{
      "The practitioner has another interview at that time.",    "The inspector has another interview at that time.",
      "The practitioner is away that day.",                      "The inspector is away that day.",
      "The inspector worked in this unit in the last 3 years.",  "The day is outside the fieldwork.",
  };
  return words.at(static_cast<std::size_t>(clash));
}

std::vector<FoundClash> clashes(Slot const& slot, Fieldwork const& fieldwork) {
  std::vector<FoundClash> found;
  if (!takes_time(slot)) return found;
  auto const day = day_of(slot.start);
  add_busy(slot, fieldwork.slots, found);
  if (away(fieldwork.leave, slot.practitioner, slot)) found.push_back({Clash::practitioner_away});
  if (away(fieldwork.leave, slot.inspector, slot)) found.push_back({Clash::inspector_away});
  if (has_conflict(fieldwork.posts, slot.inspector, day)) found.push_back({Clash::inspector_worked_here});
  if (day < fieldwork.first || day > fieldwork.last) found.push_back({Clash::not_in_fieldwork});
  return found;
}

}  // namespace inspection
