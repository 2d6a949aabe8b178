// The data of a released report as JSON, made of its CSV when it is asked for: one source, two forms.
#pragma once
#include "web/route.hpp"

namespace publication::api {

web::Routes released_data_routes();

}  // namespace publication::api
