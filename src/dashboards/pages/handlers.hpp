// The handlers of the dashboards; routes.cpp is their table.
#pragma once
#include "web/call.hpp"

namespace dashboards::pages {

http::Response dashboard_page(web::Call&);
http::Response dashboard_csv(web::Call&);
http::Response waiting_page(web::Call&);
http::Response waiting_csv(web::Call&);
http::Response chain_page(web::Call&);
http::Response children_page(web::Call&);
http::Response answers_page(web::Call&);
http::Response pressed_page(web::Call&);
http::Response our_figures_page(web::Call&);   // the partner's own

http::Response recovery_list_page(web::Call&);
http::Response propose_plan(web::Call&);
http::Response recovery_page(web::Call&);
http::Response agree_plan(web::Call&);
http::Response close_plan(web::Call&);
http::Response change_plan_numbers(web::Call&);
http::Response add_plan_action(web::Call&);
http::Response move_plan_action(web::Call&);
http::Response review_plan(web::Call&);
http::Response meeting_sheet_page(web::Call&);

}  // namespace dashboards::pages
