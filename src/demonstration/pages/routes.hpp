#pragma once
#include "web/route.hpp"

namespace demonstration {

// The start page ("/") and the people of the story (one-click sign-in).
web::Routes routes();

}  // namespace demonstration
