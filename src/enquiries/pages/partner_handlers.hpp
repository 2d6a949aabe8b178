// The handlers of the partner's door; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace enquiries::pages {

// The banner of a page that follows an answer.
govuk::Html just_returned(web::Call&);

http::Response worklist_page(web::Call&);
http::Response take_batch(web::Call&);
http::Response returned_page(web::Call&);
http::Response batches_page(web::Call&);
http::Response batch_file_download(web::Call&);
http::Response check_batch_page(web::Call&);
http::Response return_batch(web::Call&);
http::Response work_page(web::Call&);
http::Response answer_work(web::Call&);
http::Response correct_page(web::Call&);
http::Response correct_answer(web::Call&);
http::Response partner_proposes_withdrawal(web::Call&);
http::Response save_answer(web::Call&);
http::Response nothing_known(web::Call&);
http::Response acknowledge(web::Call&);
http::Response ask_probation(web::Call&);
http::Response decline_work(web::Call&);
http::Response not_ours(web::Call&);
http::Response cannot_identify(web::Call&);
http::Response pass_to_worker(web::Call&);
http::Response open_own_contact(web::Call&);
http::Response attach_file(web::Call&);
http::Response hand_on(web::Call&);
http::Response confirm_spoken(web::Call&);
http::Response release_answer(web::Call&);

// Without an account (answer_once_page.cpp).
http::Response one_time_code_page(web::Call&);
http::Response open_one_time(web::Call&);
http::Response answer_once_page(web::Call&);
http::Response answer_once(web::Call&);
http::Response save_answer_once(web::Call&);
http::Response answered_once_page(web::Call&);

}  // namespace enquiries::pages
