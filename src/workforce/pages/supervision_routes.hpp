// The addresses of experience and of supervision of staff.
#pragma once
#include "web/route.hpp"

namespace workforce::pages {

web::Routes supervision_routes();

}  // namespace workforce::pages
