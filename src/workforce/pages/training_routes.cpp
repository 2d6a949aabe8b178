#include "workforce/pages/training_routes.hpp"

#include "workforce/pages/training_handlers.hpp"

namespace workforce::pages {

web::Routes training_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  using http::Lane;
  return {
      {get, "/workforce/training", see_workforce, training_page, Lane::heavy},
      {get, "/workforce/training.csv", see_workforce, training_csv, Lane::heavy},
      {get, "/workforce/training/topics/:topic", see_workforce, topic_page, Lane::heavy},
      {get, "/workforce/training/staff/:id", arrange_staff, staff_training_page},
      {post, "/workforce/training/staff/:id/records", arrange_staff, record_training},
      {post, "/workforce/training/staff/:id/exemptions", arrange_staff, exempt_from_training},
      {post, "/workforce/training/staff/:id/bookings", arrange_staff, book_for_staff},
      {post, "/workforce/training/staff/:id/waiting", arrange_staff, wait_for_staff},

      {get, "/workforce/training/places", see_workforce, places_page, Lane::heavy},
      {post, "/workforce/training/places", see_workforce, offer_session},
      {get, "/workforce/training/sessions/:session", see_workforce, session_page},
      {post, "/workforce/training/sessions/:session/cancel", see_workforce, cancel_session},
      {post, "/workforce/training/sessions/:session/bookings", arrange_staff, book_on_session},
      {post, "/workforce/training/bookings/:booking/attendance", arrange_staff, record_attendance},
      {post, "/workforce/training/bookings/:booking/release", arrange_staff, release_place},

      {get, "/workforce/training/needed", see_workforce, needed_page, Lane::heavy},
      {get, "/workforce/training/needed.csv", see_workforce, needed_csv, Lane::heavy},
      {post, "/workforce/training/needed", plan_workforce, send_need},
      {get, "/workforce/training/requests", see_workforce, requests_page},
      {post, "/workforce/training/requests/:request/answer", offer_training, answer_need},

      {get, "/my-work", signed_in, my_work_page},
      {post, "/my-work/bookings", signed_in, book_myself},
      {post, "/my-work/waiting", signed_in, wait_myself},
      {post, "/my-work/bookings/:booking/release", signed_in, release_mine},
      {post, "/my-work/actions/:action/done", signed_in, finish_my_action},
      {post, "/my-work/notes", signed_in, keep_my_note},
  };
}

}  // namespace workforce::pages
