#include "spreadsheets/cells.hpp"

#include <charconv>
#include <optional>

namespace spreadsheets {
namespace {

struct Shift {
  int count = 0;
  char unit = 'd';
};

// "-1y+1d" to its shifts; nothing if it is none.
std::optional<std::vector<Shift>> shifts(std::string_view text) {
  std::vector<Shift> all;
  while (!text.empty()) {
    int const sign = text[0] == '-' ? -1 : 1;
    if (text[0] != '-' && text[0] != '+') return std::nullopt;
    int count = 0;
    auto const [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), count);
    if (error != std::errc{} || count < 0 || count > 10000 || end == text.data() + text.size()) return std::nullopt;
    all.push_back({sign * count, *end});
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  }
  return all;
}

base::Date by_months(base::Date from, int months) {
  std::chrono::year_month_day date{from};
  date += std::chrono::months{months};
  return date.ok() ? base::Date{date} : base::Date{date.year() / date.month() / std::chrono::last};
}

std::optional<base::LocalTime> shifted(base::LocalTime at, std::vector<Shift> const& by) {
  for (auto const& [count, unit] : by) {
    auto const midnight = std::chrono::floor<std::chrono::days>(at);
    switch (unit) {
      case 'h': at += std::chrono::hours{count}; break;
      case 'd': at += std::chrono::days{count}; break;
      case 'w': at += std::chrono::weeks{count}; break;
      case 'm': at = by_months(midnight, count) + (at - midnight); break;
      case 'y': at = by_months(midnight, 12 * count) + (at - midnight); break;
      default: return std::nullopt;
    }
  }
  return at;
}

// A word ("now", "today") or an ISO date or time, then shifts.
std::optional<base::LocalTime> read_moment(std::string_view text, std::string_view origin, base::LocalTime now) {
  text = base::trim(text);
  if (text.starts_with(origin)) {
    auto const by = shifts(text.substr(origin.size()));
    return by ? shifted(now, *by) : std::nullopt;
  }
  for (std::size_t const length : {std::size_t{19}, std::size_t{16}, std::size_t{10}}) {
    if (text.size() < length) continue;
    auto const head = text.substr(0, length);
    std::optional<base::LocalTime> at;
    if (length == 10) at = base::date_from_iso(head);
    else at = base::local_from_iso(head.substr(0, 16));
    if (length == 19) {  // seconds too
      int seconds = 60;
      std::from_chars(head.data() + 17, head.data() + 19, seconds);
      if (head[16] != ':' || seconds < 0 || seconds > 59) continue;
      if (at) *at += std::chrono::seconds{seconds};
    }
    auto const by = shifts(text.substr(length));
    if (at && by) return shifted(*at, *by);
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string_view> parts(std::string_view text, char separator) {
  std::vector<std::string_view> all;
  for (auto part : base::split(text, separator))
    if (part = base::trim(part); !part.empty()) all.push_back(part);
  return all;
}

bool yes_or_no(std::string_view column, std::string_view text) {
  auto const lower = base::ascii_lower(base::trim(text));
  if (lower == "yes" || lower == "true") return true;
  if (lower.empty() || lower == "no" || lower == "false") return false;
  throw Unreadable(fmt::format("{}: “{}” is neither yes nor no", column, text));
}

std::int64_t whole_number(std::string_view column, std::string_view text, std::int64_t least, std::int64_t most) {
  auto const digits = base::trim(text);
  std::int64_t number = 0;
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number < least || number > most)
    throw Unreadable(fmt::format("{}: “{}” is no whole number from {} to {}", column, text, least, most));
  return number;
}

workload::Decimal decimal(std::string_view column, std::string_view text) {
  if (auto const number = workload::Decimal::from(base::trim(text))) return *number;
  throw Unreadable(fmt::format("{}: “{}” is no number", column, text));
}

workload::Decimal score(std::string_view column, std::string_view text) {
  auto const number = decimal(column, text);
  if (number < 0) throw Unreadable(fmt::format("{}: “{}” is less than 0", column, text));
  return number;
}

base::Date day(std::string_view column, std::string_view text, base::Date today) {
  if (auto const at = read_moment(text, "today", today)) return std::chrono::floor<std::chrono::days>(*at);
  throw Unreadable(fmt::format("{}: “{}” is no date: write it like 2023-06-28 or today-1y+1d", column, text));
}

base::LocalTime moment(std::string_view column, std::string_view text, base::LocalTime now) {
  if (auto const at = read_moment(text, "now", now)) return *at;
  throw Unreadable(fmt::format("{}: “{}” is no time: write it like 2023-06-28T09:00 or now-2d", column, text));
}

}  // namespace spreadsheets
