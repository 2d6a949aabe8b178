// The handlers of this area's pages, one file for each page.
#pragma once
#include "web/call.hpp"

namespace inspection::pages {

// inspections_page.cpp
http::Response inspections_page(web::Call&);
// plan_page.cpp
http::Response new_inspection_page(web::Call&);
http::Response plan_inspection(web::Call&);
http::Response fieldwork_page(web::Call&);
http::Response change_fieldwork(web::Call&);
http::Response change_programme(web::Call&);
// inspection_page.cpp
http::Response inspection_page(web::Call&);
http::Response move_inspection_on(web::Call&);
// team_page.cpp
http::Response team_page(web::Call&);
http::Response add_member_to_team(web::Call&);
http::Response end_team_membership(web::Call&);
http::Response declare_own_service(web::Call&);
// requests_page.cpp
http::Response requests_page(web::Call&);
http::Response ask_for_evidence(web::Call&);
// list_page.cpp
http::Response list_page(web::Call&);
http::Response record_seed_of_sample(web::Call&);
http::Response check_list_of_cases(web::Call&);
http::Response settle_list(web::Call&);
// sample_page.cpp
http::Response sample_page(web::Call&);
http::Response draw_cases(web::Call&);
http::Response sampled_case_page(web::Call&);
http::Response replace_sampled_case(web::Call&);
http::Response give_sampled_case(web::Call&);
// timetable_page.cpp
http::Response timetable_page(web::Call&);
http::Response propose_interview(web::Call&);
http::Response issue_interviews(web::Call&);
http::Response interview_page(web::Call&);
http::Response move_interview(web::Call&);
http::Response settle_interview(web::Call&);
// alerts_page.cpp
http::Response alerts_page(web::Call&);
http::Response raise_new_alert(web::Call&);
http::Response alert_page(web::Call&);
http::Response follow_up_on_alert(web::Call&);
http::Response close_an_alert(web::Call&);
// our_alerts_page.cpp
http::Response our_alerts_page(web::Call&);
http::Response acknowledge_an_alert(web::Call&);
http::Response act_on_alert(web::Call&);
// examples_page.cpp
http::Response examples_page(web::Call&);
http::Response add_practice_example(web::Call&);
http::Response decide_practice_example(web::Call&);
// our_inspection_page.cpp
http::Response our_inspections_page(web::Call&);
http::Response our_inspection_page(web::Call&);
http::Response send_case_list(web::Call&);
http::Response answer_evidence_request(web::Call&);

}  // namespace inspection::pages
