#pragma once
#include "web/call.hpp"

namespace workforce::pages {

http::Response experience_page(web::Call&);
http::Response experience_csv(web::Call&);
http::Response staff_experience_page(web::Call&);
http::Response record_shadowing(web::Call&);
http::Response observe_practice(web::Call&);
http::Response start_mentoring(web::Call&);
http::Response end_mentoring(web::Call&);

http::Response supervision_page(web::Call&);
http::Response supervision_csv(web::Call&);
http::Response staff_supervision_page(web::Call&);
http::Response hold_one_to_one(web::Call&);
http::Response finish_one_to_one_action(web::Call&);
http::Response keep_note(web::Call&);
http::Response mark_wellbeing(web::Call&);

}  // namespace workforce::pages
