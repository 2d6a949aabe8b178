#include "workforce/pages/staffing_routes.hpp"

#include "workforce/pages/staffing_handlers.hpp"

namespace workforce::pages {

web::Routes staffing_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/workforce", see_workforce, overview_page, http::Lane::heavy},

      {get, "/workforce/staffing", see_workforce, staffing_page, http::Lane::heavy},
      {get, "/workforce/staffing/people", see_workforce, staffing_people_page, http::Lane::heavy},
      {get, "/workforce/staffing/targets", see_workforce, targets_page},
      {post, "/workforce/staffing/targets", plan_workforce, set_target},
      {get, "/workforce/staffing/leavers", see_workforce, leavers_page, http::Lane::heavy},
      {get, "/workforce/staffing/sickness", see_workforce, sickness_page, http::Lane::heavy},
      {get, "/workforce/staffing/compare", see_workforce, compare_page, http::Lane::heavy},
      {get, "/workforce/staffing/import", plan_workforce, import_page},
      {post, "/workforce/staffing/import", plan_workforce, take_file, http::Lane::heavy, true},

      {get, "/workforce/recruitment", see_workforce, recruitment_page},
      {post, "/workforce/recruitment", plan_workforce, advertise},
      {get, "/workforce/recruitment/:id", see_workforce, campaign_page},
      {post, "/workforce/recruitment/:id/candidates", plan_workforce, add_candidate},
      {post, "/workforce/recruitment/:id/steps", plan_workforce, take_step},
      {post, "/workforce/recruitment/:id/close", plan_workforce, close_campaign},

      {get, "/postings/:id", arrange_staff, posting_page},
      {post, "/postings/:id/change", arrange_staff, change_posting},
      {post, "/postings/:id/leave", arrange_staff, end_posting},
  };
}

}  // namespace workforce::pages
