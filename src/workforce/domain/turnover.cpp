#include "workforce/domain/turnover.hpp"

#include <algorithm>
#include <set>

namespace workforce {
namespace {

using std::chrono::days;

// A stretch of days in one grade. Of two postings on one day the older counts, so that nobody counts twice.
struct Stint {
  StaffId staff = {};
  Grade grade = Grade::po;
  Period period = {};
};

std::vector<Stint> stints(std::span<Spell const> spells, Flags const& flags, Period window) {
  std::vector<Spell> sorted;
  for (auto const& spell : spells) {
    bool const counted = spell.terms == Terms::agency ? flags.agency : spell.terms != Terms::loaned_out || flags.loaned_out;
    if (counted && spell.from <= window.last && (!spell.to || *spell.to > window.first)) sorted.push_back(spell);
  }
  std::ranges::sort(sorted, {}, [](Spell const& spell) { return std::tuple(spell.staff, spell.from, spell.posting); });
  std::vector<Stint> all;
  for (auto const& spell : sorted) {
    auto first = std::max(spell.from, window.first);
    auto const last = spell.to ? std::min(*spell.to - days{1}, window.last) : window.last;
    if (!all.empty() && all.back().staff == spell.staff) first = std::max(first, all.back().period.last + days{1});
    if (first <= last) all.push_back({spell.staff, row_of(spell.grade, flags), {first, last}});
  }
  return all;
}

Period overlap(Period a, Period b) { return {std::max(a.first, b.first), std::min(a.last, b.last)}; }

std::int64_t working_days(Period period, base::WorkingCalendar const& calendar) {
  return period.first > period.last ? 0 : calendar.working_days_between(period.first - days{1}, period.last);
}

}  // namespace

std::vector<Leaver> leavers(std::span<Spell const> spells, Period period) {
  std::vector<Leaver> all;
  for (auto const& spell : spells) {
    if (!spell.to || *spell.to < period.first || *spell.to > period.last) continue;
    bool const stays = std::ranges::any_of(spells, [&](Spell const& other) { return other.staff == spell.staff && other.covers(*spell.to); });
    bool const counted = std::ranges::any_of(all, [&](Leaver const& leaver) { return leaver.staff == spell.staff && leaver.on == *spell.to; });
    if (!stays && !counted) all.push_back({spell.posting, spell.staff, spell.unit, spell.grade, *spell.to, spell.reason});
  }
  std::ranges::sort(all, {}, [](Leaver const& leaver) { return std::pair(leaver.on, leaver.posting); });
  return all;
}

std::map<Grade, PeopleDays> people_days(std::span<Spell const> spells, Flags const& flags, Period period) {
  std::map<Grade, PeopleDays> all;
  for (auto const& stint : stints(spells, flags, period)) {
    auto& sum = all.try_emplace(stint.grade, PeopleDays{0, period.days()}).first->second;
    sum.days += stint.period.days();
  }
  return all;
}

std::optional<std::int64_t> leaving_rate_tenths(std::int64_t left, PeopleDays people) {
  if (people.days <= 0) return std::nullopt;
  return rounded({left * people.of_days, people.days}, 1000);
}

std::map<Grade, SickDays> sick_days(Workforce const& workforce, Flags const& flags, Period period, base::WorkingCalendar const& calendar, StaffingBook const& book) {
  std::map<StaffId, std::vector<Away>> sick;
  for (auto const& away : workforce.absences)
    if (away.kind == organisation::AbsenceKind::sickness) sick[away.staff].push_back(away);
  std::map<Grade, SickDays> all;
  std::set<std::pair<Grade, StaffId>> known;
  for (auto const& stint : stints(workforce.spells, flags, period)) {
    auto const found = sick.find(stint.staff);
    if (found == sick.end()) continue;
    for (auto const& away : found->second) {
      auto const lost = overlap({away.starts, away.ends.value_or(period.last)}, stint.period);
      auto const days_lost = working_days(lost, calendar);
      if (days_lost == 0) continue;
      auto& sum = all[stint.grade];
      sum.days += days_lost;
      if (known.emplace(stint.grade, stint.staff).second) ++sum.people;
      auto const long_from = away.starts + days{book.on(lost.last).long_sickness_days - 1};
      sum.long_term += working_days(overlap({long_from, lost.last}, lost), calendar);
    }
  }
  return all;
}

std::optional<std::int64_t> sick_days_a_year_tenths(std::int64_t lost, PeopleDays people) {
  if (people.days <= 0) return std::nullopt;
  return rounded({lost * 365, people.days}, 10);
}

}  // namespace workforce
