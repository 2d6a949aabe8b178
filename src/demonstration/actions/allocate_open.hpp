// What a senior of the story finds on the list of allocation besides the newest orders: an officer about to leave, somebody who
// co-works a case of hers, and a conflict of interest. Invented.
#pragma once
#include "demonstration/domain/world.hpp"
#include "sql/connection.hpp"

namespace demonstration {

void allocate_open(sql::Connection&, World const&);

}  // namespace demonstration
