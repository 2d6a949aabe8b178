#pragma once
#include "web/route.hpp"

namespace publication::api {

web::Routes routes();

}  // namespace publication::api
