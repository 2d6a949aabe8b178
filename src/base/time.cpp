#include "base/time.hpp"

#include <algorithm>
#include <array>
#include <date/tz.h>
#include <fmt/format.h>
#include <stdexcept>
#include <tuple>

namespace base {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> months{"January", "February", "March",     "April",   "May",      "June",
                                                  "July",    "August",   "September", "October", "November", "December"};
constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};

date::time_zone const& london() {
  static date::time_zone const& zone = *date::locate_zone("Europe/London");
  return zone;
}

date::sys_seconds in_tz(Instant at) { return date::sys_seconds{at.time_since_epoch()}; }
date::local_seconds in_tz(LocalTime at) { return date::local_seconds{at.time_since_epoch()}; }

// A run of decimal digits and nothing else, at most nine of them.
std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<Date> date_of(int year, int month, int day) {
  year_month_day const ymd{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                           std::chrono::day{static_cast<unsigned>(day)}};
  if (year < 1 || year > 9999 || month > 12 || day > 31 || !ymd.ok()) return std::nullopt;
  return Date{ymd};
}

// "hh:mm" or "hh:mm:ss"
std::optional<seconds> clock_reading(std::string_view text) {
  bool const with_seconds = text.size() == 8;
  if (!(text.size() == 5 || with_seconds) || text[2] != ':' || (with_seconds && text[5] != ':')) return std::nullopt;
  auto const h = number(text.substr(0, 2)), m = number(text.substr(3, 2));
  auto const s = with_seconds ? number(text.substr(6, 2)) : 0;
  if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
  return hours{*h} + minutes{*m} + seconds{*s};
}

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool same_letters(std::string_view typed, std::string_view word) {
  return std::ranges::equal(typed, word, [](char a, char b) { return (a | 0x20) == (b | 0x20); });
}

// "6", "06", "Jun" or "June", in any case
std::optional<int> month_number(std::string_view text) {
  if (text.size() <= 2) return number(text);
  for (std::size_t i = 0; i < months.size(); ++i)
    if (same_letters(text, months[i]) || same_letters(text, months[i].substr(0, 3))) return static_cast<int>(i) + 1;
  return std::nullopt;
}

struct Parts {
  int year;
  unsigned month, day;
  std::string_view month_name() const { return months[month - 1]; }
};
Parts parts(Date day) {
  year_month_day const ymd{day};
  return {int{ymd.year()}, unsigned{ymd.month()}, unsigned{ymd.day()}};
}

std::string time_of_day(LocalTime at) {
  auto const of_day = at - std::chrono::floor<days>(at);
  auto const minute = std::chrono::duration_cast<minutes>(of_day).count();
  if (minute == 0) return "midnight";
  if (minute == 12 * 60) return "midday";
  auto const hour = minute / 60 % 12;
  return fmt::format("{}:{:02}{}", hour == 0 ? 12 : hour, minute % 60, minute < 12 * 60 ? "am" : "pm");
}

}  // namespace

LocalTime to_london(Instant at) { return LocalTime{london().to_local(in_tz(at)).time_since_epoch()}; }

Instant from_london(LocalTime at) {
  auto const info = london().get_info(in_tz(at));
  if (info.result == date::local_info::nonexistent) return Instant{info.first.end.time_since_epoch()};
  return Instant{at.time_since_epoch() - info.first.offset};
}

Date london_date(Instant at) { return std::chrono::floor<days>(to_london(at)); }

Instant SystemClock::now() const { return std::chrono::floor<seconds>(std::chrono::system_clock::now()); }

std::optional<Date> date_from_iso(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  auto const y = number(text.substr(0, 4)), m = number(text.substr(5, 2)), d = number(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return date_of(*y, *m, *d);
}

std::optional<LocalTime> local_from_iso(std::string_view text) {
  if (text.size() < 16 || (text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  auto const day = date_from_iso(text.substr(0, 10));
  auto const time = clock_reading(text.substr(11));
  if (!day || !time) return std::nullopt;
  return LocalTime{*day} + *time;
}

std::optional<Date> date_from_parts(std::string_view day, std::string_view month, std::string_view year) {
  day = trimmed(day), month = trimmed(month), year = trimmed(year);
  if (day.size() > 2 || year.size() != 4) return std::nullopt;
  auto const y = number(year), m = month_number(month), d = number(day);
  if (!y || !m || !d) return std::nullopt;
  return date_of(*y, *m, *d);
}

std::string iso(Date day) {
  auto const p = parts(day);
  return fmt::format("{:04}-{:02}-{:02}", p.year, p.month, p.day);
}

std::string iso(LocalTime at) {
  Date const day = std::chrono::floor<days>(at);
  auto const minute = std::chrono::floor<minutes>(at - LocalTime{day}).count();
  return fmt::format("{}T{:02}:{:02}", iso(day), minute / 60, minute % 60);
}

std::string iso_utc(Instant at) {
  LocalTime const utc{at.time_since_epoch()};
  auto const second = (at - std::chrono::floor<minutes>(at)).count();
  return fmt::format("{}:{:02}Z", iso(utc), second);
}

Date make_date(int year, unsigned month, unsigned day) {
  if (month <= 12 && day <= 31)
    if (auto const date = date_of(year, static_cast<int>(month), static_cast<int>(day))) return *date;
  throw std::invalid_argument(fmt::format("there is no such day: {}-{}-{}", year, month, day));
}

std::string date_in_full(Date day) {
  auto const p = parts(day);
  return fmt::format("{} {} {}", p.day, p.month_name(), p.year);
}

std::string date_with_day(Date day) {
  std::chrono::weekday const weekday{day};
  return fmt::format("{} {}", weekdays[weekday.c_encoding()], date_in_full(day));
}

std::string date_short(Date day) {
  auto const p = parts(day);
  return fmt::format("{} {} {}", p.day, p.month_name().substr(0, 3), p.year);
}

std::string date_numbers(Date day) {
  auto const p = parts(day);
  return fmt::format("{:02}/{:02}/{:04}", p.day, p.month, p.year);
}

std::string date_and_time(Instant at) { return fmt::format("{} at {}", date_in_full(london_date(at)), time_of_day(at)); }

std::string time_of_day(Instant at) { return time_of_day(to_london(at)); }

int age_on(Date birth, Date day) {
  auto const b = parts(birth), d = parts(day);
  bool const before_birthday = std::tie(d.month, d.day) < std::tie(b.month, b.day);
  return std::max(0, d.year - b.year - (before_birthday ? 1 : 0));
}

}  // namespace base
