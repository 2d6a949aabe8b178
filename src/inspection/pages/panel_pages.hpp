// The pages of the ratings panel: everything at once, and one standard to decide on.
#pragma once
#include "web/call.hpp"

namespace inspection::pages {

http::Response panel_page(web::Call&);
http::Response panel_standard_page(web::Call&);
http::Response decide_standard(web::Call&);
http::Response second_decision_page(web::Call&);
http::Response withdraw_decision(web::Call&);

}  // namespace inspection::pages
