#pragma once
#include "web/route.hpp"

namespace people::pages {

web::Routes routes();

}  // namespace people::pages
