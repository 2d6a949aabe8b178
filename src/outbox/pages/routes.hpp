#pragma once
#include "web/route.hpp"

namespace outbox::pages {

web::Routes routes();

}  // namespace outbox::pages
