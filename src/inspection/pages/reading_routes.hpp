// The routes of reading cases, second readings, evidence and the judgement of organisational standards.
#pragma once
#include "web/route.hpp"

namespace inspection::pages {

web::Routes reading_routes();

}  // namespace inspection::pages
