// What was loaded of the organisation, read back for the builder.
#pragma once
#include "demonstration/domain/world.hpp"
#include "sql/connection.hpp"

namespace demonstration {

// The PDUs, their areas and forces as they stand on the day, and every agency with its agreed times.
World read_world(sql::Connection&, base::Date day);
// The last key of a table; 0 if it is empty.
std::int64_t last_key(sql::Connection&, std::string_view table);

}  // namespace demonstration
