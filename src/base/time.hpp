// Instants are UTC seconds; dates are local dates of Europe/London. Zones appear in time.cpp only.
#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Instant = std::chrono::sys_seconds;
using Date = std::chrono::local_days;      // a calendar day; arithmetic in std::chrono::days
using LocalTime = std::chrono::local_seconds;  // wall-clock time in Europe/London

LocalTime to_london(Instant);
// In the repeated hour of autumn the first is taken; in the missing hour of spring the instant of the change.
Instant from_london(LocalTime);
Date london_date(Instant);

// The one clock, passed in. The demonstration's can be moved forward; never backward.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};
class SystemClock final : public Clock {
 public:
  Instant now() const override;
};

std::optional<Date> date_from_iso(std::string_view);             // "2023-06-28"; nothing for impossible dates
std::optional<LocalTime> local_from_iso(std::string_view);       // "2023-06-28T09:00", a space allowed for the T
std::optional<Date> date_from_parts(std::string_view day, std::string_view month, std::string_view year);
std::string iso(Date);                                           // "2023-06-28"
std::string iso(LocalTime);                                      // "2023-06-28T09:00"
std::string iso_utc(Instant);                                    // "2023-06-28T08:00:00Z"
Date make_date(int year, unsigned month, unsigned day);          // throws std::invalid_argument if there is no such day

// The named formats of every page; there are no others.
std::string date_in_full(Date);        // "28 June 2023"
std::string date_with_day(Date);       // "Wednesday 28 June 2023"
std::string date_short(Date);          // "28 Jun 2023", for tables only
std::string date_numbers(Date);        // "28/06/2023", for the case record only
std::string date_and_time(Instant);    // "28 June 2023 at 9:00am"
std::string time_of_day(Instant);      // "9:00am"
int age_on(Date birth, Date day);      // whole years; 0 before the first birthday

}  // namespace base
