// The handlers of this area's pages, one a route; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace recommendations::pages {

// The inspection's team.
http::Response team_list_page(web::Call&);
http::Response add_recommendation(web::Call&);
http::Response team_one_page(web::Call&);
http::Response change_recommendation(web::Call&);
http::Response remove_recommendation(web::Call&);
http::Response earlier_page(web::Call&);
http::Response set_progress(web::Call&);
http::Response carry_over(web::Call&);

// The service: plans, one plan, an answer, an action.
http::Response plans_page(web::Call&);
http::Response plan_page(web::Call&);
http::Response answer_page(web::Call&);
http::Response respond(web::Call&);
http::Response add_action(web::Call&);
http::Response action_page(web::Call&);
http::Response change_action(web::Call&);
http::Response note_progress(web::Call&);
http::Response finish_action_here(web::Call&);
http::Response verify_action_here(web::Call&);

}  // namespace recommendations::pages
