// Officers by week: each cell a capacity, its colour and its words.
#pragma once
#include "workload/pages/words.hpp"

namespace workload::pages {

inline constexpr int weeks_shown = 12;

govuk::Html heat_map(Weights const&, std::vector<OfficerWorkload> const&, std::vector<WorkloadWeek> const&);

}  // namespace workload::pages
