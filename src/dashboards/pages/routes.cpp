#include "dashboards/pages/routes.hpp"

#include "dashboards/pages/handlers.hpp"

namespace dashboards::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/dashboard", see_dashboards, dashboard_page, http::Lane::heavy},
      {get, "/dashboard/figures.csv", see_dashboards, dashboard_csv, http::Lane::heavy},
      {get, "/waiting", read_people, waiting_page, http::Lane::heavy},
      {get, "/waiting.csv", read_people, waiting_csv, http::Lane::heavy},
      {get, "/chain", read_people, chain_page, http::Lane::heavy},
      {get, "/children", read_people, children_page, http::Lane::heavy},
      {get, "/answers", read_people, answers_page, http::Lane::heavy},
      {get, "/pressed", read_people, pressed_page, http::Lane::heavy},
      {get, "/our-figures", answer_enquiries, our_figures_page, http::Lane::heavy},

      {get, "/recovery", signed_in, recovery_list_page, http::Lane::heavy},
      {post, "/recovery", plan_recovery, propose_plan, http::Lane::heavy},
      {get, "/recovery/:id", signed_in, recovery_page, http::Lane::heavy},
      {get, "/recovery/:id/sheet", signed_in, meeting_sheet_page, http::Lane::heavy},
      {post, "/recovery/:id/agree", plan_recovery, agree_plan},
      {post, "/recovery/:id/close", plan_recovery, close_plan},
      {post, "/recovery/:id/numbers", plan_recovery, change_plan_numbers},
      {post, "/recovery/:id/actions", plan_recovery, add_plan_action},
      {post, "/recovery/:id/progress", plan_recovery, move_plan_action},
      {post, "/recovery/:id/reviews", plan_recovery, review_plan},
  };
}

}  // namespace dashboards::pages
