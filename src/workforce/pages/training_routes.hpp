// The addresses of training, its places, and one's own work.
#pragma once
#include "web/route.hpp"

namespace workforce::pages {

web::Routes training_routes();

}  // namespace workforce::pages
