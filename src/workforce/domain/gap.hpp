// Gaps of a unit in one topic: how many, how quickly they close, and places needed against places offered. All whole numbers.
#pragma once
#include "base/time.hpp"

#include <optional>
#include <string>
#include <vector>

namespace workforce {

// Of one topic in one unit on one day.
struct Gap {
  std::string topic = {};
  int required = 0;      // people of whom it is required
  int in_date = 0;       // exempt and due soon included
  int due_soon = 0;      // of those in date
  int expired = 0;
  int never = 0;
  int completed = 0;     // in the window of the pace, by people who need it
  int fell_due = 0;      // expired in that window and not renewed
  int missing() const { return expired + never; }
};

// When the gap closes if the net pace of the window goes on: missing / (completed − fell due) windows from the day, each
// begun day counted. Nothing: never at today's pace. The day itself where there is no gap.
std::optional<base::Date> closes_on(Gap const&, int window_days, base::Date day);
// "14 missing; 9 completed and 3 expired in 90 days, so 6 fewer in 90 days: 14 × 90 ÷ 6 = 210 days"
std::string closing_arithmetic(Gap const&, int window_days);

// Months are named by their first day.
base::Date month_start(base::Date);
base::Date month_end(base::Date);

// One person who needs the topic, by when: the day on which it expires; today's or earlier where it is missing.
struct Seat {
  base::Date on = {};     // of the session
  int free = 0;           // seats less bookings
};
struct Month {
  base::Date month = {};
  int needed = 0;         // by the month's end, of people without a booking
  int offered = 0;        // free places by the month's end
  int short_by() const { return needed > offered ? needed - offered : 0; }
};
// `needed_by`: of each person without a booking who is not exempt, the day from which she needs it. Both columns add up from
// month to month: a place in July serves who has needed one since May.
std::vector<Month> needed_against_offered(std::vector<base::Date> const& needed_by, std::vector<Seat> const& seats, base::Date day, int months);

}  // namespace workforce
