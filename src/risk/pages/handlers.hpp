// The handlers of this area's pages, one a route; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace risk::pages {

// The assessment: what stands between its writer and signing, judgements, items, children.
http::Response assessment_page(web::Call&);
http::Response start_assessment(web::Call&);
http::Response judgement_page(web::Call&);
http::Response save_judgement(web::Call&);
http::Response autosave_judgement(web::Call&);
http::Response items_page(web::Call&);
http::Response use_items(web::Call&);

// Signing, and what was signed.
http::Response sign_page(web::Call&);
http::Response sign_assessment(web::Call&);
http::Response signed_page(web::Call&);
http::Response case_record_page(web::Call&);
http::Response signature_page(web::Call&);

// Safety arrangements.
http::Response new_arrangement_page(web::Call&);
http::Response make_arrangement(web::Call&);
http::Response none_needed_page(web::Call&);
http::Response decide_none_needed(web::Call&);
http::Response arrangement_page(web::Call&);
http::Response agree_arrangement(web::Call&);
http::Response change_arrangement_page(web::Call&);
http::Response change_arrangement(web::Call&);
http::Response end_arrangement(web::Call&);

// Where what was learned goes on to.
http::Response onward_list(web::Call&);
http::Response decide_onward(web::Call&);
http::Response onward_page(web::Call&);
http::Response end_onward(web::Call&);

// Seniors' and everybody's lists.
http::Response countersign_list(web::Call&);
http::Response countersign_page(web::Call&);
http::Response countersign_assessment(web::Call&);
http::Response countersign_gate_page(web::Call&);
http::Response countersign_gate(web::Call&);
http::Response provisional_list(web::Call&);

// Gated steps outside an assessment.
http::Response gates_page(web::Call&);
http::Response gate_page(web::Call&);
http::Response decide_gate(web::Call&);
http::Response override_gate(web::Call&);

}  // namespace risk::pages
