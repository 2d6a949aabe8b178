#include "publication/pages/report_routes.hpp"

#include "publication/pages/report_handlers.hpp"

namespace publication::pages {

web::Routes report_routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/inspections/:id/report", inspect, report_page},
      {get, "/inspections/:id/report/preview", inspect, report_preview},
      {get, "/inspections/:id/report/notice", inspect, notice_preview},
      {get, "/inspections/:id/report/sections/:section", inspect, section_page},
      {post, "/inspections/:id/report/sections/:section", inspect, save_section},
      {post, "/inspections/:id/report/sections/:section/draft", inspect, autosave_section},
      {post, "/inspections/:id/report/documents", inspect, make_documents, http::Lane::heavy},
      {get, "/inspections/:id/accuracy", inspect, accuracy_page},
      {post, "/inspections/:id/accuracy/:comment", inspect, answer_accuracy_comment},
      {get, "/our-inspections/:id/draft", answer_inspection, our_draft_page},
      {post, "/our-inspections/:id/draft", answer_inspection, comment_on_draft},
      {get, "/early-access", signed_in, early_list},
      {get, "/early-access/:id", signed_in, early_report},
      {get, "/early-access/:id/notice", signed_in, early_notice},

      {get, "/published/reports/:id", anyone, released_report},
      {get, "/published/reports/:id/notice", anyone, released_notice},
      {get, "/published/reports/:id/data.csv", anyone, released_csv},
      {get, "/published/reports/:id/versions/:version", anyone, released_version},
  };
}

}  // namespace publication::pages
