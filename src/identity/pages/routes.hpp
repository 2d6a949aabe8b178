#pragma once
#include "web/route.hpp"

namespace identity::pages {

web::Routes routes();

}  // namespace identity::pages
