// The handlers of establishment, one file a page.
#pragma once
#include "web/call.hpp"

namespace workforce::pages {

http::Response overview_page(web::Call&);
http::Response staffing_page(web::Call&);
http::Response staffing_people_page(web::Call&);
http::Response targets_page(web::Call&);
http::Response set_target(web::Call&);
http::Response leavers_page(web::Call&);
http::Response sickness_page(web::Call&);
http::Response compare_page(web::Call&);
http::Response import_page(web::Call&);
http::Response take_file(web::Call&);

http::Response recruitment_page(web::Call&);
http::Response advertise(web::Call&);
http::Response campaign_page(web::Call&);
http::Response add_candidate(web::Call&);
http::Response take_step(web::Call&);
http::Response close_campaign(web::Call&);

// A posting: hours, grade, terms, team, or its end (posting_page.cpp).
http::Response posting_page(web::Call&);
http::Response change_posting(web::Call&);
http::Response end_posting(web::Call&);

}  // namespace workforce::pages
