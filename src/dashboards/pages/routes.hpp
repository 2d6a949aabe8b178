#pragma once
#include "web/route.hpp"

namespace dashboards::pages {

web::Routes routes();

}  // namespace dashboards::pages
