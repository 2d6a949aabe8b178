#pragma once
#include "web/route.hpp"

namespace app {

// /guides, /guides/:name and the service's own pages: accessibility, cookies, privacy, contact.
web::Routes prose_routes();

}  // namespace app
