// The handlers of reading_routes.cpp, one a route.
#pragma once
#include "web/call.hpp"

namespace inspection::pages {

http::Response cases_page(web::Call&);
http::Response case_page(web::Call&);
http::Response start_reading(web::Call&);
http::Response hand_over_reading(web::Call&);

http::Response reading_page(web::Call&);
http::Response save_section(web::Call&);
http::Response save_note_section(web::Call&);
http::Response autosave_answer(web::Call&);
http::Response autosave_judgement(web::Call&);
http::Response autosave_notes(web::Call&);
http::Response set_case_facts(web::Call&);
http::Response finish_reading(web::Call&);
http::Response reopen_reading(web::Call&);

http::Response second_readings_page(web::Call&);
http::Response comparison_page(web::Call&);
http::Response moderate_case(web::Call&);
http::Response agreement_page(web::Call&);
http::Response agreement_csv(web::Call&);

http::Response evidence_page(web::Call&);
http::Response new_evidence_page(web::Call&);
http::Response save_new_evidence(web::Call&);
http::Response change_evidence_page(web::Call&);
http::Response save_changed_evidence(web::Call&);
http::Response standard_page(web::Call&);
http::Response judge_standard(web::Call&);

}  // namespace inspection::pages
