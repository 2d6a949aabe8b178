// When things were asked and answered. At the story's force nothing is asked or returned on the last two days of May or on
// the day itself, so that every reading of "the last twenty working days" gives the same figures.
#pragma once
#include "base/calendar.hpp"
#include "base/random.hpp"

namespace demonstration {

struct AskedAndReturned {
  base::Date asked = {};
  base::Date returned = {};
};

// Working days; `since` is the first day on which it could have been asked, and lies before the bounds given.
base::Date draw_asked_before(base::Random&, base::Date since);                    // by 24 May, recent ones likelier
base::Date draw_asked_lately(base::Random&, base::Date since);                    // 1 to 27 June
AskedAndReturned draw_returned_lately(base::Random&, base::Date since);           // asked by 24 May, returned 1 to 27 June
AskedAndReturned draw_asked_and_returned_lately(base::Random&, base::Date since); // both 1 to 27 June
// Asked soon after `from`, returned after some working days, both by 24 and 26 May; nothing if there was no time.
std::optional<AskedAndReturned> draw_returned_before(base::Random&, base::Date from);
// For partners whose last four weeks nobody counts: asked and returned by 27 June.
std::optional<AskedAndReturned> draw_returned_any(base::Random&, base::Date from);

}  // namespace demonstration
