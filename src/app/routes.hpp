#pragma once
#include "web/route.hpp"

namespace app {

// Every route of the product. `training`: with the demonstration's start page and clock.
web::Routes routes(bool training);

}  // namespace app
