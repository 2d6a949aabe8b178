// How an enquiry went: from the day it was asked and how it ended, every move, pause, chase, rung and date. The moves are
// those of the enquiries' own table, the dates those of their own clock.
#pragma once
#include "demonstration/domain/made_enquiry.hpp"

namespace demonstration {

enum class Ending {
  waits_sent, waits_acknowledged, waits_for_us, waits_in_part,   // waiting to be returned, in one of four states
  returned, read, used, set_aside, closed,                       // answered, and how far it was taken
  declined, cannot_identify, undeliverable, withdrawn,
};
constexpr bool waits(Ending ending) { return ending <= Ending::waits_in_part; }
constexpr bool is_answered(Ending ending) { return ending >= Ending::returned && ending <= Ending::closed; }

struct CourseOf {
  Ending ending = Ending::waits_sent;
  base::Instant asked_at = {};
  std::optional<base::Date> returned_on = {};   // of an answer; for other endings the day of the last move
  std::optional<base::Date> used_on = {};       // not before it was read
  Actor asker = {};
  Actor partner = {};
  Actor reader = {};
  // Who hears of silence at each of the five steps.
  std::vector<Worker> rung_owners = {};
  Worker chased_by = {};                        // on whose list it stands
};

// The terms under which a partner answers.
struct Terms {
  enquiries::RuleSet const& rules;
  enquiries::Counting theirs;
  base::WorkingCalendar const& ours;
};

// Fills state, dates, moves, pauses, marks and instants of `made`, whose timing's answer_wd and priority are set.
// Nothing happens after the demonstration's morning; jobs have run up to the evening before.
void set_course(base::Random&, MadeEnquiry& made, CourseOf const&, Terms const&);

// A moment of the working hours of a day.
base::Instant in_hours(base::Random&, base::Date day);

}  // namespace demonstration
