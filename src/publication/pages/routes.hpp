#pragma once
#include "web/route.hpp"

namespace publication::pages {

web::Routes routes();

}  // namespace publication::pages
