// The steps of the chain as SQL, shared by the counts and by the rows behind them, so that a number opens to exactly its rows.
// All read `need n left join enquiry e on e.id = n.enquiry_id`, or `person_child c`; a count adds {counted p}, rows {visible p}.
#pragma once
#include "sql/compose.hpp"

namespace dashboards::sql_of {

inline constexpr std::string_view need_tables = "from need n join person p on p.id = n.person_id left join enquiry e on e.id = n.enquiry_id ";
inline constexpr std::string_view need_place = "n.created_at >= :since and p.team_no between :from and :to";
// What was decided not to be needed leaves the chain, and is counted under its own name.
inline constexpr std::string_view in_chain = "n.state <> 'not_needed'";
inline constexpr std::string_view asked = "(n.state = 'information_held' or e.asked_at is not null)";
inline constexpr std::string_view answered = "(n.state = 'information_held' or e.returned_at is not null)";
inline constexpr std::string_view used = "(n.state = 'information_held' or e.used_at is not null)";

inline constexpr std::string_view child_tables = "from person_child c join person p on p.id = c.person_id ";
inline constexpr std::string_view child_known =
    "c.contact in ('household', 'contact') and c.valid_from <= :today and (c.valid_to is null or c.valid_to > :today) and p.team_no between :from and :to";
inline constexpr std::string_view child_asked = "exists (select 1 from enquiry_child x join enquiry e on e.id = x.enquiry_id where x.child_id = c.id and e.asked_at is not null and e.state <> 'cancelled')";
inline constexpr std::string_view child_answered = "exists (select 1 from enquiry_child x join enquiry e on e.id = x.enquiry_id where x.child_id = c.id and e.returned_at is not null)";
inline constexpr std::string_view child_used = "exists (select 1 from enquiry_child x join enquiry e on e.id = x.enquiry_id where x.child_id = c.id and e.used_at is not null)";
// As risk::in_place has it: agreed, begun, its review not past; or none needed, resting on items, and not taken back since.
inline constexpr std::string_view child_in_place =
    "exists (select 1 from arrangement a where a.child_id = c.id and a.status = 'in_place' and ((a.none_needed = 1 and exists (select 1 from arrangement_item i where i.arrangement_id = a.id)) "
    "or (a.none_needed = 0 and trim(a.agreed_with) <> '' and a.starts <= :today and a.review_on >= :today)))";

}  // namespace dashboards::sql_of
