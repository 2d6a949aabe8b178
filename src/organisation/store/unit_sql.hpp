// A unit as it is read, shared by the statements that find units: `select`, the columns, the tables, what narrows them.
#pragma once
#include <string_view>

namespace organisation::sql_of {

// The members of Unit, in order.
inline constexpr std::string_view unit_columns = "u.id, u.kind, v.code, v.name, v.parent_id, u.team_from, u.team_to, v.valid_from, v.valid_to";
inline constexpr std::string_view unit_tables = " from unit u join unit_version v on v.unit_id = u.id ";
inline constexpr std::string_view version_on_the_day = " v.valid_from <= :day and (v.valid_to is null or v.valid_to > :day) ";

}  // namespace organisation::sql_of
