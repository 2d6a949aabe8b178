#include "inspection/pages/panel_routes.hpp"

#include "inspection/pages/panel_pages.hpp"

namespace inspection::pages {

web::Routes panel_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/inspections/:id/panel", inspect, panel_page},
      {get, "/inspections/:id/panel/:standard", inspect, panel_standard_page},
      {post, "/inspections/:id/panel/:standard", inspect, decide_standard},
      {post, "/inspections/:id/panel/:standard/second", inspect, second_decision_page},
      {post, "/inspections/:id/panel/:standard/withdraw", inspect, withdraw_decision},
  };
}

}  // namespace inspection::pages
