#pragma once
#include "web/route.hpp"

namespace risk::api {

// GET  /api/v1/assessments/:id            an assessment as it is now
// POST /api/v1/assessments/:id/signature  signs it, through the same action and so the same gate as the page
web::Routes routes();

}  // namespace risk::api
