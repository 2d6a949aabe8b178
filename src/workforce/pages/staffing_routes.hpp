// Establishment: staffing, targets, leavers, sickness, comparison, import, recruitment.
#pragma once
#include "web/route.hpp"

namespace workforce::pages {

web::Routes staffing_routes();

}  // namespace workforce::pages
