// The clock of an enquiry: when it is due, how late it is, when it is chased and who hears of it.
// Rule table, section Waiting. Everything is counted in closed form from sorted tables; nothing walks over days.
#pragma once
#include "base/calendar.hpp"
#include "base/time.hpp"
#include "base/words.hpp"

#include <chrono>
#include <cstdint>
#include <span>
#include <vector>

namespace enquiries {

// Which days count, and the hour of the day that decides. Where asker and partner differ, it is the partner's calendar.
struct Counting {
  base::WorkingCalendar const& calendar;
  std::chrono::minutes cut_off = std::chrono::hours{17};
};

// While the partner waits for us to clarify. From its start (included) to its end (not included); pauses may overlap, and
// one that ends before it begins is none. A pause still open is passed with the present as its end: the date that comes
// out is then the earliest that is possible.
struct Pause {
  base::LocalTime start = {};
  base::LocalTime end = {};
};
Pause pause_between(base::Instant start, base::Instant end);

// Day 0: the day of asking if that is a working day and the time is before the cut-off, else the next working day.
base::Date day_zero(base::LocalTime asked, Counting const&);

// Working days whose cut-off hour lies in no pause. Made once for an enquiry and asked often.
class CountableDays {
 public:
  CountableDays(Counting const&, std::span<Pause const>);

  // C(d): countable days up to and including the day; only differences mean anything.
  std::int64_t through(base::Date) const;
  // The k-th countable day after day 0; day 0 itself for k = 0. Throws std::invalid_argument when k is negative.
  base::Date after(base::Date day0, std::int64_t k) const;
  // Countable days after day 0 up to and including `until`; 0 when that is not later.
  std::int64_t between(base::Date day0, base::Date until) const;

 private:
  // Days in a row whose cut-off hour is paused: first to the day before `past`.
  struct Stretch {
    base::Date first, past;
    std::int64_t paused_before = 0;  // working days in the stretches before this one
  };
  base::WorkingCalendar const* calendar_;
  std::vector<Stretch> stretches_;

  std::int64_t working_days_in(Stretch const&) const;
  std::int64_t count_before(Stretch const&) const;
};

// The date by the end of which the answer is due: it is late after 23:59:59 in London on that day.
base::Date due_date(base::Date day0, std::int64_t k, std::span<Pause const>, Counting const&);

// The partner's own count: countable days from the day the enquiry was released to them (as day_zero has it) to `until`.
std::int64_t partner_days(base::Date released, base::Date until, std::span<Pause const>, Counting const&);

// Late ---------------------------------------------------------------------------------------------------------------

// Whole working days past the due date; 0 up to and on the due date and on the days of rest right after it. A due moment
// (a hearing, a decision) counts from its date: it is late at once, and its first working day late is the next one.
std::int64_t working_days_late(base::Date due, base::Date today, base::WorkingCalendar const&);

enum class AgeBand { not_yet_due, to_5, to_10, to_20, to_60, over_60 };
AgeBand age_band(std::int64_t working_days_late);

// Chases -------------------------------------------------------------------------------------------------------------

// At these shares of the allowed days (a part of a day rounds up), then every so many days. Days are countable days, so
// that nobody is chased for an answer that waits on us.
struct ChasePlan {
  std::vector<int> at_percent = {50, 100};
  int then_every = 5;
};

// The n-th chase, from 0. Two that fall on one day are one. Throws std::invalid_argument when n is negative.
base::Date chase_date(int n, base::Date day0, std::int64_t k, CountableDays const&, ChasePlan const& = {});
// How many chases fall up to and including today.
int chases_through(base::Date today, base::Date day0, std::int64_t k, CountableDays const&, ChasePlan const& = {});
// The first chase after today.
base::Date next_chase(base::Date today, base::Date day0, std::int64_t k, CountableDays const&, ChasePlan const& = {});

// Rungs --------------------------------------------------------------------------------------------------------------

// The day a rung is reached: so many working days after the due date, 0 being the due date itself. For the partner's rungs
// pass the partner's due date.
base::Date rung_date(base::Date due, int days_after, base::WorkingCalendar const&);
// How many of the rungs, given by their days in rising order, are reached today.
int rungs_reached(std::span<int const> days_after, base::Date due, base::Date today, base::WorkingCalendar const&);

}  // namespace enquiries

template <>
struct base::Words<enquiries::AgeBand> {
  static constexpr std::array table{
      base::Word{enquiries::AgeBand::not_yet_due, "not yet due"}, base::Word{enquiries::AgeBand::to_5, "1-5"},
      base::Word{enquiries::AgeBand::to_10, "6-10"},              base::Word{enquiries::AgeBand::to_20, "11-20"},
      base::Word{enquiries::AgeBand::to_60, "21-60"},             base::Word{enquiries::AgeBand::over_60, "over 60"},
  };
};
