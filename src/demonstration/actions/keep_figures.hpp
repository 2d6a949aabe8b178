// The weeks of the trend that nobody counted, the recovery plan as it was proposed, and the weekly target.
#pragma once
#include "demonstration/actions/building.hpp"

namespace demonstration {

// Of the story's force; the weeks before June, of which one is the inspectorate's.
void keep_figures(Building&);

}  // namespace demonstration
