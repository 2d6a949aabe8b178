#pragma once
#include "web/route.hpp"

namespace app {

// Every route of the product.
web::Routes routes();

}  // namespace app
