// What a dashboard is about: the unit of who asks, or a unit below it that she chose.
#pragma once
#include "organisation/domain/unit.hpp"
#include "web/call.hpp"

namespace dashboards::pages {

// The unit in ?unit=…, if it lies in the place of who asks; else her own. Nothing where she has none.
std::optional<organisation::Unit> unit_asked(web::Call& call);
// The partner in ?agency=…, or the police force that has most to return to the unit.
std::optional<ledger::AgencyId> partner_asked(web::Call& call, organisation::Unit const& unit);

}  // namespace dashboards::pages
