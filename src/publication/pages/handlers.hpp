// The handlers of this area, one file a page.
#pragma once
#include "web/call.hpp"

namespace publication::pages {

http::Response start_page(web::Call&);
http::Response services_page(web::Call&);
http::Response service_page(web::Call&);
http::Response comparison_page(web::Call&);
http::Response grid_page(web::Call&);
http::Response map_page(web::Call&);
http::Response statistics_page(web::Call&);
http::Response recommendations_page(web::Call&);
http::Response press_page(web::Call&);
http::Response feed(web::Call&);
http::Response data_page(web::Call&);
http::Response register_csv(web::Call&);
http::Response robots(web::Call&);  // robots.txt

}  // namespace publication::pages
