// The bank holidays as data: rules with the years they hold, then what single proclamations changed.
#include "base/calendar.hpp"

#include <algorithm>
#include <array>

namespace base {
namespace {

using std::chrono::days;

constexpr unsigned ew = 1, sco = 2, ni = 4, all = ew | sco | ni;

constexpr unsigned mask(Nation nation) {
  switch (nation) {
    case Nation::england_and_wales: return ew;
    case Nation::scotland: return sco;
    case Nation::northern_ireland: return ni;
  }
  return 0;
}

// A day of the month. On a weekend it moves to the next weekday that is not a bank holiday already.
struct Fixed {
  unsigned nations, month, day;
  int since = first_calendar_year;
};
constexpr std::array fixed{
    Fixed{ew | ni, 1, 1, 1974}, Fixed{sco, 1, 1},        Fixed{sco, 1, 2},         Fixed{ni, 3, 17},         Fixed{ni, 7, 12},
    Fixed{sco, 11, 30, 2007},   Fixed{all, 12, 25},      Fixed{ew | ni, 12, 26},   Fixed{sco, 12, 26, 1974},
};

// A Monday of a month: the first or the last.
struct Monday {
  unsigned nations, month;
  bool last;
  int since = first_calendar_year;
};
constexpr std::array mondays{
    Monday{ew | ni, 5, false, 1978}, Monday{sco, 5, false}, Monday{ew | ni, 5, true},
    Monday{sco, 5, true, 1978},      Monday{sco, 8, false}, Monday{ew | ni, 8, true},
};

// Days from Easter Sunday.
struct FromEaster {
  unsigned nations;
  int days;
};
constexpr std::array from_easter{FromEaster{all, -2}, FromEaster{ew | ni, 1}};

struct Ymd {
  int year;
  unsigned month, day;
};
struct Proclaimed {
  unsigned nations;
  bool holiday;
  Ymd day;
};
constexpr std::array proclaimed{
    Proclaimed{all, true, {1973, 11, 14}},                                        // wedding of Princess Anne
    Proclaimed{all, true, {1977, 6, 7}},                                          // silver jubilee
    Proclaimed{all, true, {1981, 7, 29}},                                         // wedding of the Prince of Wales
    Proclaimed{all, false, {1995, 5, 1}}, Proclaimed{all, true, {1995, 5, 8}},    // VE day, 50 years
    Proclaimed{all, true, {1999, 12, 31}},                                        // eve of 2000
    Proclaimed{all, false, {2002, 5, 27}}, Proclaimed{all, true, {2002, 6, 3}},   // golden jubilee
    Proclaimed{all, true, {2002, 6, 4}},
    Proclaimed{all, true, {2011, 4, 29}},                                         // wedding of Prince William
    Proclaimed{all, false, {2012, 5, 28}}, Proclaimed{all, true, {2012, 6, 4}},   // diamond jubilee
    Proclaimed{all, true, {2012, 6, 5}},
    Proclaimed{all, false, {2020, 5, 4}}, Proclaimed{all, true, {2020, 5, 8}},    // VE day, 75 years
    Proclaimed{all, false, {2022, 5, 30}}, Proclaimed{all, true, {2022, 6, 2}},   // platinum jubilee
    Proclaimed{all, true, {2022, 6, 3}},
    Proclaimed{all, true, {2022, 9, 19}},                                         // state funeral of Queen Elizabeth II
    Proclaimed{all, true, {2023, 5, 8}},                                          // coronation of King Charles III
    Proclaimed{sco, true, {2026, 6, 15}},                                         // Scotland at the World Cup
};

bool is_weekend(Date day) { return std::chrono::weekday{day}.iso_encoding() > 5; }

bool contains(std::vector<Date> const& dates, Date day) { return std::ranges::find(dates, day) != dates.end(); }

Date monday_of(int year, Monday const& rule) {
  auto const month = std::chrono::year{year} / rule.month;
  return rule.last ? Date{month / std::chrono::Monday[std::chrono::last]} : Date{month / std::chrono::Monday[1]};
}

void set(std::vector<Date>& dates, Date day, bool holiday) {
  if (!holiday) std::erase(dates, day);
  else if (!contains(dates, day)) dates.push_back(day);
}

// First the days that stand where they are; only then is it known which weekdays are free for the others.
std::vector<Date> holidays_of_year(Nation nation, int year) {
  std::vector<Date> dates, to_move;
  auto const holds = [&](unsigned nations, int since) { return (nations & mask(nation)) != 0 && year >= since; };
  for (auto const& rule : from_easter)
    if (holds(rule.nations, year)) dates.push_back(easter_sunday(year) + days{rule.days});
  for (auto const& rule : mondays)
    if (holds(rule.nations, rule.since)) dates.push_back(monday_of(year, rule));
  for (auto const& rule : fixed)
    if (holds(rule.nations, rule.since)) {
      auto const day = make_date(year, rule.month, rule.day);
      (is_weekend(day) ? to_move : dates).push_back(day);
    }
  for (auto const& change : proclaimed)
    if (holds(change.nations, year) && change.day.year == year)
      set(dates, make_date(year, change.day.month, change.day.day), change.holiday);
  for (Date day : to_move) {
    while (is_weekend(day) || contains(dates, day)) day += days{1};
    dates.push_back(day);
  }
  return dates;
}

}  // namespace

Date easter_sunday(int year) {
  int const golden = year % 19, century = year / 100, of_century = year % 100;
  int const leap_centuries = century / 4, moon = (century - (century + 8) / 25 + 1) / 3;
  int const epact = (19 * golden + century - leap_centuries - moon + 15) % 30;
  int const weekday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - epact - of_century % 4) % 7;
  int const late = (golden + 11 * epact + 22 * weekday) / 451;
  int const day = epact + weekday - 7 * late + 114;
  return make_date(year, static_cast<unsigned>(day / 31), static_cast<unsigned>(day % 31 + 1));
}

std::vector<Date> bank_holidays(Nation nation) { return bank_holidays(nation, {}, Date{}); }

std::vector<Date> bank_holidays(Nation nation, std::span<HolidayChange const> changes, Date known_on) {
  std::vector<Date> dates;
  for (int year = first_calendar_year; year <= last_calendar_year; ++year)
    for (Date day : holidays_of_year(nation, year)) dates.push_back(day);
  for (auto const& change : changes)
    if (change.known_from <= known_on && !is_weekend(change.day)) set(dates, change.day, change.holiday);
  std::ranges::sort(dates);
  return dates;
}

}  // namespace base
