#include "workforce/pages/supervision_routes.hpp"

#include "workforce/pages/supervision_handlers.hpp"

namespace workforce::pages {

web::Routes supervision_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  using http::Lane;
  return {
      {get, "/workforce/experience", see_workforce, experience_page, Lane::heavy},
      {get, "/workforce/experience.csv", see_workforce, experience_csv, Lane::heavy},
      {get, "/workforce/experience/staff/:id", arrange_staff, staff_experience_page, Lane::heavy},
      {post, "/workforce/experience/staff/:id/shadowed", assess, record_shadowing},
      {post, "/workforce/experience/staff/:id/observed", arrange_staff, observe_practice},
      {post, "/workforce/experience/staff/:id/mentors", arrange_staff, start_mentoring},
      {post, "/workforce/experience/staff/:id/mentors/:mentoring/end", arrange_staff, end_mentoring},

      {get, "/workforce/supervision", see_workforce, supervision_page, Lane::heavy},
      {get, "/workforce/supervision.csv", see_workforce, supervision_csv, Lane::heavy},
      {get, "/workforce/supervision/staff/:id", arrange_staff, staff_supervision_page},
      {post, "/workforce/supervision/staff/:id/one-to-ones", arrange_staff, hold_one_to_one},
      {post, "/workforce/supervision/actions/:action/done", arrange_staff, finish_one_to_one_action},
      {post, "/workforce/supervision/staff/:id/notes", arrange_staff, keep_note},
      {post, "/workforce/supervision/staff/:id/wellbeing", arrange_staff, mark_wellbeing},
  };
}

}  // namespace workforce::pages
