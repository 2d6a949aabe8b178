#include "recommendations/pages/routes.hpp"

#include "recommendations/pages/handlers.hpp"

namespace recommendations::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/inspections/:id/recommendations", inspect, team_list_page},
      {post, "/inspections/:id/recommendations", inspect, add_recommendation},
      {get, "/inspections/:id/recommendations/:recommendation", inspect, team_one_page},
      {post, "/inspections/:id/recommendations/:recommendation", inspect, change_recommendation},
      {post, "/inspections/:id/recommendations/:recommendation/remove", inspect, remove_recommendation},
      {get, "/inspections/:id/earlier-recommendations", inspect, earlier_page},
      {post, "/inspections/:id/earlier-recommendations/:recommendation/progress", inspect, set_progress},
      {post, "/inspections/:id/earlier-recommendations/:recommendation/carry-over", inspect, carry_over},

      {get, "/action-plans", answer_inspection, plans_page},
      {get, "/action-plans/:id", answer_inspection, plan_page},
      {get, "/action-plans/:id/recommendations/:recommendation", answer_inspection, answer_page},
      {post, "/action-plans/:id/recommendations/:recommendation", answer_inspection, respond},
      {post, "/action-plans/:id/recommendations/:recommendation/actions", answer_inspection, add_action},
      {get, "/action-plans/actions/:action", answer_inspection, action_page},
      {post, "/action-plans/actions/:action", answer_inspection, change_action},
      {post, "/action-plans/actions/:action/progress", answer_inspection, note_progress},
      {post, "/action-plans/actions/:action/done", answer_inspection, finish_action_here},
      {post, "/action-plans/actions/:action/verify", answer_inspection, verify_action_here},
  };
}

}  // namespace recommendations::pages
