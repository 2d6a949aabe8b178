// Court reports on a senior's list of what she countersigns.
#pragma once
#include "risk/store/more_to_countersign.hpp"

namespace workload::pages {

std::vector<risk::ToCountersign> to_countersign(ledger::View&);

}  // namespace workload::pages
