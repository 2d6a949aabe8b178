#pragma once
#include "web/route.hpp"

namespace workload::pages {

web::Routes routes();

}  // namespace workload::pages
