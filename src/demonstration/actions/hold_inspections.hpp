// The inspections of the North West as they stand on the eve of the notice (inspection.md, section 13), made by the product's
// own actions, each at its own day. Facts of the notice are the inspectorate's; everything else is invented and says so.
#pragma once
#include "demonstration/domain/world.hpp"
#include "ledger/rules.hpp"
#include "sql/connection.hpp"

namespace demonstration {

void hold_inspections(sql::Connection&, ledger::Rules const&, World const&);

}  // namespace demonstration
