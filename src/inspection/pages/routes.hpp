#pragma once
#include "web/route.hpp"

namespace inspection::pages {

web::Routes routes();

}  // namespace inspection::pages
