// All the dates of one enquiry from what is known of it: due, due by the partner's own count, next chase, next rung, and the
// instants of a clock that runs to one: acknowledged by, the last chase before the moment, when the owner should telephone.
// Worked out anew whenever one of the inputs changes, and kept beside the enquiry so that lists and jobs can compare.
#pragma once
#include "enquiries/domain/due.hpp"
#include "enquiries/domain/rules.hpp"

namespace enquiries {

struct Timing {
  base::Date day_zero = {};
  int answer_wd = 0;                           // working days from day 0; with a moment and no days of its own: 0
  bool by_moment_alone = false;                // the clock has no days, only a moment
  std::optional<base::Instant> moment = {};    // hearing or decision, where the clock is moment-based
  std::optional<base::Date> partner_day_zero = {};  // none: not released yet
  std::vector<Pause> pauses = {};              // ended ones
  std::optional<base::LocalTime> paused_since = {};  // the clock stands still from here
  Priority priority = Priority::routine;
  int rung = 0;                                // the last one taken
  std::optional<base::Date> need_by = {};      // a changed need-by date, in place of the computed one
  ClockRule const* clock = nullptr;            // for acknowledgement and warning
  std::optional<base::Instant> released_at = {};
  std::optional<base::Instant> acknowledged_at = {};
  std::optional<base::Instant> moment_chased = {};  // the moment before which the last chase was made
};

struct Timetable {
  std::optional<base::Date> due = {};          // none: the clock stands still
  std::optional<base::Instant> due_moment = {};
  std::optional<base::Date> partner_due = {};  // none: not released, or the clock stands still
  std::optional<base::Date> next_chase = {};   // none: not with the partner, or the clock stands still
  std::optional<base::Date> next_rung = {};
  std::optional<base::Instant> acknowledge_by = {};  // none: not released
  std::optional<base::Instant> last_chase = {};      // so many hours before the moment; none: made, or released later than that
  std::optional<base::Instant> telephone_from = {};  // where the clock warns by telephone: not acknowledged, or the moment is near
};

// `today`: chases and rungs on or before it are done, except a rung that is due today or earlier and not yet taken, which
// is returned as it is, so that none is skipped. `ours` counts rungs, `theirs` due dates and chases.
Timetable timetable(Timing const&, RuleSet const&, base::Date today, base::WorkingCalendar const& ours, Counting const& theirs);

}  // namespace enquiries
