// What stands open between an officer who leaves and those who stay.
#pragma once
#include "demonstration/domain/world.hpp"
#include "sql/connection.hpp"

namespace demonstration {

void leave(sql::Connection&, StaffId);                                                   // her last day is 14 July 2023
void work_beside(sql::Connection&, StaffId leaver, Worker const& who, Worker const& senior);  // one of the leaver's cases
void declare(sql::Connection&, StaffId leaver, Worker const& who);                       // a conflict of interest with another of them

}  // namespace demonstration
