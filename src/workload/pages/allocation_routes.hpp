// The addresses of allocation: who waits, one allocation, the cases of a leaver, handovers, co-working, conflicts of interest.
#pragma once
#include "web/route.hpp"

namespace workload::pages {

web::Routes allocation_routes();

}  // namespace workload::pages
