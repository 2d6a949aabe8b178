#include "spreadsheets/numbers_and_dates.hpp"

#include "spreadsheets/rows.hpp"
#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "enquiries/domain/due.hpp"

#include <charconv>
#include <fmt/format.h>

namespace spreadsheets {
namespace {

Rule identifier_rule(std::function<base::Checked(std::string_view)> check) {
  return {.columns = {"id", "value"}, .head = {"id", "valid", "canonical"}, .answer = [check](Fields const& row) {
            auto const checked = check(row[1]);
            return Fields{row[0], checked.valid ? "true" : "false", checked.canonical};
          }};
}

// Due dates ----------------------------------------------------------------------------------------------------------

bool in_calendar(base::Date day) {
  return day >= base::make_date(base::first_calendar_year, 1, 1) && day <= base::make_date(base::last_calendar_year, 12, 31);
}

tl::unexpected<std::string> outside_calendar(std::string_view what) {
  return tl::unexpected(fmt::format("{} lies outside the calendar, which holds {} to {}", what, base::first_calendar_year,
                                    base::last_calendar_year));
}

Or<base::LocalTime> local_time(std::string_view text, std::string_view what) {
  if (auto const time = base::local_from_iso(base::trim(text))) return *time;
  return tl::unexpected(fmt::format("{}: “{}” is no date and time: write it like 2023-06-28T09:00", what, text));
}

Or<std::int64_t> whole_days(std::string_view text) {
  auto const digits = base::trim(text);
  std::int64_t days = 0;
  auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), days);
  bool const whole = error == std::errc{} && end == digits.data() + digits.size() && days >= 0 && days <= 10000;
  if (!whole) return tl::unexpected(fmt::format("days: “{}” is no whole number from 0 to 10000", text));
  return days;
}

Or<enquiries::Pause> one_pause(std::string_view text) {
  auto const ends = base::split(text, '/');
  if (ends.size() != 2) return tl::unexpected(fmt::format("paused: “{}” is no pair: write from/to, and ; between pairs", text));
  auto const start = local_time(ends[0], "paused"), end = local_time(ends[1], "paused");
  if (!start) return tl::unexpected(start.error());
  if (!end) return tl::unexpected(end.error());
  if (*end < *start) return tl::unexpected(fmt::format("paused: “{}” ends before it begins", text));
  return enquiries::Pause{.start = *start, .end = *end};
}

Or<std::vector<enquiries::Pause>> pauses(std::string_view text) {
  std::vector<enquiries::Pause> all;
  for (auto part : base::split(text, ';')) {
    if (base::trim(part).empty()) continue;
    auto const pause = one_pause(base::trim(part));
    if (!pause) return tl::unexpected(pause.error());
    all.push_back(*pause);
  }
  return all;
}

Or<Fields> due_row(Fields const& row) {
  auto const start = local_time(row[1], "start");
  if (!start) return tl::unexpected(start.error());
  if (!in_calendar(std::chrono::floor<std::chrono::days>(*start))) return outside_calendar("start");
  auto const days = whole_days(row[2]);
  if (!days) return tl::unexpected(days.error());
  auto const paused = pauses(row[3]);
  if (!paused) return tl::unexpected(paused.error());
  enquiries::Counting const counting{.calendar = base::working_calendar(base::Nation::england_and_wales)};
  auto const due = enquiries::due_date(enquiries::day_zero(*start, counting), *days, *paused, counting);
  if (!in_calendar(due)) return outside_calendar("the due date");
  return Fields{row[0], base::iso(due)};
}

}  // namespace

int rules_pnc(std::istream& csv, std::ostream& out, std::ostream& err, base::Clock const& clock) {
  int const year{std::chrono::year_month_day{base::london_date(clock.now())}.year()};
  return try_rule(identifier_rule([year](std::string_view typed) { return base::check_pnc(typed, year); }), csv, out, err);
}

int rules_cro(std::istream& csv, std::ostream& out, std::ostream& err) {
  return try_rule(identifier_rule(base::check_cro), csv, out, err);
}

int rules_due_dates(std::istream& csv, std::ostream& out, std::ostream& err) {
  return try_rule({.columns = {"id", "start", "days", "paused"}, .head = {"id", "due"}, .answer = due_row}, csv, out, err);
}

}  // namespace spreadsheets
