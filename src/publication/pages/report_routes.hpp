#pragma once
#include "web/route.hpp"

namespace publication::pages {

web::Routes report_routes();

}  // namespace publication::pages
