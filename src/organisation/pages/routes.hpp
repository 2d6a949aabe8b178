#pragma once
#include "web/route.hpp"

namespace organisation::pages {

web::Routes routes();

}  // namespace organisation::pages
