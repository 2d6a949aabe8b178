// Who left, and how many working days were lost through sickness: totals of a period, each with its basis.
#pragma once
#include "base/calendar.hpp"
#include "workforce/domain/staffing.hpp"

namespace workforce {

// Somebody whose posting in the unit ended within the period and who has no other there on that day.
struct Leaver {
  std::int64_t posting = 0;
  StaffId staff = {};
  UnitId unit = {};
  Grade grade = Grade::po;
  base::Date on = {};          // the first day without her
  LeavingReason reason = LeavingReason::none;
  bool left_the_service() const { return !organisation::goes_on(reason); }
};
// `spells`: every posting in the unit, past ones too. By day, then posting.
std::vector<Leaver> leavers(std::span<Spell const> spells, Period);

// People in post over a period, as people times days.
struct PeopleDays {
  std::int64_t days = 0;
  std::int64_t of_days = 1;    // length of the period
  std::int64_t average_tenths() const { return rounded({days, of_days}, 10); }
};
std::map<Grade, PeopleDays> people_days(std::span<Spell const> spells, Flags const&, Period);
// Leavers of the service for each hundred people in post on average, in tenths of a per cent; nothing where nobody was in post.
std::optional<std::int64_t> leaving_rate_tenths(std::int64_t left, PeopleDays);

// Working days (Monday to Friday, less bank holidays) on which a person in post was recorded sick, each whole whatever her hours.
struct SickDays {
  std::int64_t days = 0;
  std::int64_t people = 0;         // who had at least one
  std::int64_t long_term = 0;      // of the days: from the 28th day of a sickness on
};
std::map<Grade, SickDays> sick_days(Workforce const&, Flags const&, Period, base::WorkingCalendar const&, StaffingBook const&);
// Days for each person in post and year, in tenths: lost days over people on average, for a year of 365 days.
std::optional<std::int64_t> sick_days_a_year_tenths(std::int64_t days, PeopleDays);

}  // namespace workforce
