// The addresses of recommendations and action plans.
#pragma once
#include "web/route.hpp"

namespace recommendations::pages {

web::Routes routes();

}  // namespace recommendations::pages
