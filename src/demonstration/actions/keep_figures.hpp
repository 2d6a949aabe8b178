// The weeks of the trend that nobody counted, the recovery plan as it was proposed, and the weekly target.
#pragma once
#include "demonstration/actions/building.hpp"

namespace demonstration {

// Of the story's force; the weeks before June, of which one is the inspectorate's.
void keep_figures(Building&);
// After everything is in: what was waiting when the plan was proposed, by age, from the one query of what waits.
void count_baseline(sql::Connection&, ledger::Rules const&, World const&);

}  // namespace demonstration
