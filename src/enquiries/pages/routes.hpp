#pragma once
#include "web/route.hpp"

namespace enquiries::pages {

web::Routes routes();

}  // namespace enquiries::pages
