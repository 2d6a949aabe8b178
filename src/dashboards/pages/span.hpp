// What a dashboard is about: a unit, and the partner whose answers it waits for.
#pragma once
#include "organisation/pages/unit_asked.hpp"

namespace dashboards::pages {

using organisation::pages::unit_asked;
// The partner in ?agency=…, or the police force that has most to return to the unit.
std::optional<ledger::AgencyId> partner_asked(web::Call& call, organisation::Unit const& unit);

}  // namespace dashboards::pages
