#pragma once
#include "web/call.hpp"

namespace workforce::pages {

http::Response training_page(web::Call&);
http::Response training_csv(web::Call&);
http::Response topic_page(web::Call&);
http::Response staff_training_page(web::Call&);
http::Response record_training(web::Call&);
http::Response exempt_from_training(web::Call&);
http::Response book_for_staff(web::Call&);
http::Response wait_for_staff(web::Call&);

http::Response places_page(web::Call&);
http::Response offer_session(web::Call&);
http::Response session_page(web::Call&);
http::Response cancel_session(web::Call&);
http::Response book_on_session(web::Call&);
http::Response record_attendance(web::Call&);
http::Response release_place(web::Call&);

http::Response needed_page(web::Call&);
http::Response needed_csv(web::Call&);
http::Response send_need(web::Call&);
http::Response requests_page(web::Call&);
http::Response answer_need(web::Call&);

http::Response my_work_page(web::Call&);
http::Response book_myself(web::Call&);
http::Response wait_myself(web::Call&);
http::Response release_mine(web::Call&);
http::Response finish_my_action(web::Call&);
http::Response keep_my_note(web::Call&);

}  // namespace workforce::pages
