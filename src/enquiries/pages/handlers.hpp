// The handlers of this area's pages, one a route; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace enquiries::pages {

// Practice: what is needed, asked, answered.
http::Response caseload_page(web::Call&);
http::Response person_enquiries_page(web::Call&);
http::Response raise_enquiry(web::Call&);
http::Response need_page(web::Call&);
http::Response ask_need(web::Call&);
http::Response decide_not_needed(web::Call&);
http::Response hold_information(web::Call&);
http::Response join_open(web::Call&);
http::Response choose_authority(web::Call&);
http::Response countersign_not_needed(web::Call&);
http::Response draft_page(web::Call&);
http::Response save_draft(web::Call&);
http::Response ask_discard_page(web::Call&);
http::Response discard_draft(web::Call&);
http::Response preview_page(web::Call&);
http::Response send_enquiry(web::Call&);
http::Response enquiry_page(web::Call&);
http::Response case_record_page(web::Call&);
http::Response answer_page(web::Call&);
http::Response read_answer(web::Call&);
http::Response grade_answer(web::Call&);
http::Response nothing_to_use(web::Call&);
http::Response ask_again(web::Call&);
http::Response reply_to_partner(web::Call&);
http::Response close_enquiry(web::Call&);
http::Response countersign_reading(web::Call&);
http::Response reroute(web::Call&);
http::Response mark_undeliverable(web::Call&);
http::Response send_by_new_route(web::Call&);
http::Response change_need_by(web::Call&);
http::Response escalate(web::Call&);
http::Response propose_withdrawal(web::Call&);
http::Response withdraw_enquiry(web::Call&);
http::Response case_record_text(web::Call&);
http::Response held_record_page(web::Call&);
http::Response download_attachment(web::Call&);
http::Response spoken_page(web::Call&);
http::Response record_spoken(web::Call&);

// Letters beside enquiries.
http::Response letter_page(web::Call&);
http::Response write_letter(web::Call&);
http::Response send_letter(web::Call&);
http::Response letter_not_needed(web::Call&);
http::Response letter_as_text(web::Call&);

// The manager's.
http::Response escalations_page(web::Call&);
http::Response record_rung_result(web::Call&);
http::Response withdrawals_page(web::Call&);
http::Response decide_withdrawals(web::Call&);

// A page to answer once, without an account (one_time_page.cpp).
http::Response one_time_page(web::Call&);
http::Response make_one_time(web::Call&);
http::Response end_one_time(web::Call&);

}  // namespace enquiries::pages
