// Who may read a recommendation of the inspection i and its action plan: one piece of text for every statement of this area.
// Its team; who is on the embargo list; once it is released, the service it answers for and the team of a later inspection of
// the unit, to whom the plan is evidence.
#pragma once
#include <string_view>

namespace recommendations::sql_of {

inline constexpr std::string_view readable =
    "({inspected i} or {early i} or ({published i} and ({told i} or exists (select 1 from inspection n where n.unit_id = i.unit_id and {inspected n}))))";

}  // namespace recommendations::sql_of
