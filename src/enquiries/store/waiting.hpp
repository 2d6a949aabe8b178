// Pieces of SQL that every count and every list share, so that a number opens to exactly its rows. All read `enquiry e`.
// (sql/compose.hpp says how statements are put together from them.)
#pragma once
#include "base/calendar.hpp"
#include "sql/value.hpp"

#include <string_view>

namespace enquiries::sql_of {

// Waiting to be returned: the one definition.
inline constexpr std::string_view waiting =
    "e.state in ('queued', 'sent', 'acknowledged', 'more_information_asked', 'returned_interim')";
// With the partner: waiting, and handed over.
inline constexpr std::string_view with_partner =
    "e.state in ('sent', 'acknowledged', 'more_information_asked', 'returned_interim')";
// Counted beside what is waiting, each under its own name.
inline constexpr std::string_view beside = "e.state in ('declined', 'undeliverable', 'not_ours', 'cannot_identify')";
// On somebody's list: neither withdrawn nor closed.
inline constexpr std::string_view open = "e.state not in ('cancelled', 'closed')";
// Late now: past the end of the due date, or past the moment. Wants :today and :now.
inline constexpr std::string_view late =
    "(e.due_on < :today or (e.due_moment is not null and e.due_moment < :now))";

// The age band of a waiting enquiry by its due date, as the words of AgeBand. Wants the parameters of age_starts(): a due
// date on or after :late_5 is at most 5 working days late, and so on. An enquiry whose clock stands still has no due date
// and is not yet due.
inline constexpr std::string_view age_band =
    "case when e.due_on is null or e.due_on >= :late_0 then 'not yet due' when e.due_on >= :late_5 then '1-5' "
    "when e.due_on >= :late_10 then '6-10' when e.due_on >= :late_20 then '11-20' when e.due_on >= :late_60 then '21-60' "
    "else 'over 60' end";
// The same by the partner's own count.
inline constexpr std::string_view partner_age_band =
    "case when e.partner_due_on is null or e.partner_due_on >= :late_0 then 'not yet due' "
    "when e.partner_due_on >= :late_5 then '1-5' when e.partner_due_on >= :late_10 then '6-10' "
    "when e.partner_due_on >= :late_20 then '11-20' when e.partner_due_on >= :late_60 then '21-60' else 'over 60' end";

// first, soon, routine, for order by.
inline constexpr std::string_view priority_rank =
    "case e.priority when 'first' then 1 when 'soon' then 2 else 3 end";

}  // namespace enquiries::sql_of

namespace enquiries {

// The earliest due dates that are at most 0, 5, 10, 20 and 60 working days late on the day: :late_0 … :late_60.
sql::Params age_starts(base::Date today, base::WorkingCalendar const&);

}  // namespace enquiries
