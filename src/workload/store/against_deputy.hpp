// Whom of an officer's people her deputy had better not take: put into organisation::ConflictDesk.
#pragma once
#include "organisation/store/conflict_desk.hpp"

namespace workload {

// By name; as much of it as who asks may see and leads.
std::vector<organisation::StandsAgainst> against_deputy(ledger::View&, ledger::StaffId staff, ledger::UnitId team, ledger::StaffId deputy);

}  // namespace workload
