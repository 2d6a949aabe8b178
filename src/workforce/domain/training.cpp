#include "workforce/domain/training.hpp"

#include <algorithm>

namespace workforce {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::months;
using std::chrono::year_month_day;

std::string_view shown(Level level) {
  switch (level) {
    case Level::standard: return "one level";
    case Level::basic: return "basic";
    case Level::practitioner: return "practitioner";
    case Level::manager: return "manager";
  }
  return {};
}

std::string_view shown(Skill skill) {
  switch (skill) {
    case Skill::not_required: return "Not required";
    case Skill::exempt: return "Exempt";
    case Skill::in_date: return "In date";
    case Skill::due_soon: return "Due soon";
    case Skill::expired: return "Expired";
    case Skill::never: return "Never";
  }
  return {};
}

std::optional<Level> Topic::required_of(Grade grade, bool in_court_team) const {
  auto const found = std::ranges::find(required, grade, &Requirement::grade);
  if (found == required.end() || (found->court_team_only && !in_court_team)) return std::nullopt;
  return found->level;
}

bool Topic::is_critical_for(CriticalWork work) const { return std::ranges::find(critical_for, work) != critical_for.end(); }

Topic const* TrainingRules::topic(std::string_view id) const {
  auto const found = std::ranges::find(topics, id, &Topic::id);
  return found == topics.end() ? nullptr : &*found;
}

Topic const* TrainingRules::critical(CriticalWork work) const {
  auto const found = std::ranges::find_if(topics, [&](Topic const& topic) { return topic.is_critical_for(work); });
  return found == topics.end() ? nullptr : &*found;
}

TrainingRules const& TrainingBook::on(base::Date day) const {
  auto const later = std::ranges::find_if(versions, [&](auto const& each) { return each.valid_from > day; });
  return later == versions.begin() ? versions.front() : *std::prev(later);
}

base::Date months_after(base::Date from, int count) {
  year_month_day const start{from};
  auto const month = start.year() / start.month() + months{count};
  auto const last = (month / std::chrono::last).day();
  return local_days{month / std::min(start.day(), last)};
}

int months_between(base::Date from, base::Date to) {
  if (to <= from) return 0;
  year_month_day const a{from}, b{to};
  int const apart = static_cast<int>((b.year() / b.month() - a.year() / a.month()).count());
  return months_after(from, apart) > to ? apart - 1 : apart;
}

Standing standing_on(TrainingRules const& rules, Topic const& topic, bool required, Held const& held, base::Date day) {
  if (!required) return {};
  if (held.exempt_from && *held.exempt_from <= day && (!held.exempt_until || day <= *held.exempt_until)) return {.skill = Skill::exempt};
  if (!held.completed) return {.skill = Skill::never};
  auto const expires = months_after(*held.completed, topic.refresh_months);
  if (expires <= day) return {.skill = Skill::expired, .expires = expires};
  return {.skill = expires - day <= days{rules.due_soon_days} ? Skill::due_soon : Skill::in_date, .expires = expires};
}

TrainingAsks asks_on(TrainingRules const& rules, Standing const& standing, base::Date day) {
  if (standing.skill == Skill::never) return rules.countersign_never_completed ? TrainingAsks::countersignature : TrainingAsks::warning;
  if (standing.skill != Skill::expired) return TrainingAsks::nothing;
  auto const since = day - *standing.expires;
  if (since >= days{rules.countersign_days}) return TrainingAsks::countersignature;
  return since >= days{rules.warn_days} ? TrainingAsks::warning : TrainingAsks::nothing;
}

}  // namespace workforce
