// The handlers of the dashboards; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace dashboards::pages {

http::Response dashboard_page(web::Call&);
http::Response dashboard_csv(web::Call&);
http::Response waiting_page(web::Call&);
http::Response waiting_csv(web::Call&);

}  // namespace dashboards::pages
