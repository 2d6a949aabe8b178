// The ratings panel's addresses.
#pragma once
#include "web/route.hpp"

namespace inspection::pages {

web::Routes panel_routes();

}  // namespace inspection::pages
