// What the machine asks for: health, metrics, assets.
#pragma once
#include "web/route.hpp"

namespace app {

std::vector<http::Route> service_routes(std::function<bool()> healthy);

}  // namespace app
