// How long a partner's answers take by its own count: from the day each reached it, without the days it waited for probation.
#pragma once
#include "dashboards/domain/waits.hpp"
#include "ledger/view.hpp"

namespace dashboards {

// Of the partner who asks, released since the day: returned in full, or still waiting.
std::vector<Wait> own_waits(ledger::View&, base::Date since);

}  // namespace dashboards
