// The addresses of the embargo and the release, for the inspection's team.
#pragma once
#include "web/route.hpp"

namespace publication::pages {

web::Routes release_routes();

}  // namespace publication::pages
