// Officers of a unit together, and of each unit below it: what a comparison shows and what an overview adds up.
#pragma once
#include "organisation/domain/unit.hpp"
#include "workload/pages/words.hpp"

namespace workload::pages {

struct Part {
  organisation::Unit unit = {};
  WorkloadTotals totals = {};
  std::int64_t unallocated = 0;
};
// The next units below that the unit has: regions, else delivery units (the central ones too), else teams; none of a team.
std::vector<Part> parts_of(ledger::View&, organisation::Unit const&, std::vector<OfficerWorkload> const&);
// "Its teams", "Its probation delivery units", "Regions".
std::string_view heading_of_parts(std::vector<Part> const&);

// `href`: where a unit's name leads, after which its key is put.
govuk::Html comparison(Weights const&, std::vector<Part> const&, std::string_view path);

// To the unit above, where it lies in the place of who asks.
govuk::Html way_up(web::Call&, organisation::Unit const&, std::string_view path);

// By week: points against what was available, over everybody of the place.
struct WeekSum {
  base::Date week = {};
  std::int64_t points = 0, available = 0, officers = 0, over = 0;
  std::int64_t capacity() const { return workload::capacity(points, available); }
};
std::vector<WeekSum> sums_by_week(std::vector<WorkloadWeek> const&, int excessive_over);
govuk::Html trend_plot(std::vector<WeekSum> const&, std::string_view unit_name);

}  // namespace workload::pages
