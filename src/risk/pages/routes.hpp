#pragma once
#include "web/route.hpp"

namespace risk::pages {

web::Routes routes();

}  // namespace risk::pages
