// Every handler of this area; routes.cpp says where each answers.
#pragma once
#include "web/call.hpp"

namespace people::pages {

http::Response search_page(web::Call&);
http::Response overview_page(web::Call&);
http::Response details_page(web::Call&);
http::Response household_page(web::Call&);
http::Response sentence_page(web::Call&);
http::Response history_page(web::Call&);
http::Response audit_page(web::Call&);

http::Response new_person_page(web::Call&);
http::Response add_person(web::Call&);
http::Response name_page(web::Call&);
http::Response change_name(web::Call&);
http::Response change_details_page(web::Call&);
http::Response change_details(web::Call&);
http::Response new_alias_page(web::Call&);
http::Response add_alias(web::Call&);
http::Response end_alias_page(web::Call&);
http::Response end_alias(web::Call&);
http::Response new_identifier_page(web::Call&);
http::Response add_identifier(web::Call&);
http::Response remove_identifier_page(web::Call&);
http::Response remove_identifier(web::Call&);

http::Response new_address_page(web::Call&);
http::Response add_address(web::Call&);
http::Response address_page(web::Call&);
http::Response change_address(web::Call&);
http::Response end_address_page(web::Call&);
http::Response end_address(web::Call&);
http::Response new_adult_page(web::Call&);
http::Response add_adult(web::Call&);
http::Response adult_page(web::Call&);
http::Response change_adult(web::Call&);
http::Response end_adult_page(web::Call&);
http::Response end_adult(web::Call&);
http::Response new_child_page(web::Call&);
http::Response add_child(web::Call&);
http::Response child_page(web::Call&);
http::Response change_child(web::Call&);
http::Response end_child_page(web::Call&);
http::Response end_child(web::Call&);

http::Response new_sentence_page(web::Call&);
http::Response start_sentence(web::Call&);
http::Response change_sentence_page(web::Call&);
http::Response change_sentence(web::Call&);
http::Response plan_sentence_end_page(web::Call&);
http::Response plan_sentence_end(web::Call&);
http::Response end_sentence_page(web::Call&);
http::Response end_sentence(web::Call&);
http::Response da_identifier_page(web::Call&);
http::Response set_da_identifier(web::Call&);
http::Response new_flag_page(web::Call&);
http::Response add_flag(web::Call&);
http::Response end_flag_page(web::Call&);
http::Response end_flag(web::Call&);
http::Response rosh_page(web::Call&);
http::Response record_rosh(web::Call&);
http::Response new_event_page(web::Call&);
http::Response record_event(web::Call&);

http::Response transfer_page(web::Call&);
http::Response transfer(web::Call&);

http::Response first_look_page(web::Call&);
http::Response set_first_look_target(web::Call&);
http::Response close_first_look_page(web::Call&);
http::Response close_first_look(web::Call&);

}  // namespace people::pages
