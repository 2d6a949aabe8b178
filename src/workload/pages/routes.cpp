#include "workload/pages/routes.hpp"

#include "workload/pages/handlers.hpp"

namespace workload::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/workforce/workload", see_workforce, workload_page, http::Lane::heavy},
      {get, "/workforce/workload/officers.csv", see_workforce, officers_csv, http::Lane::heavy},
      {get, "/workforce/workload/weeks.csv", see_workforce, weeks_csv, http::Lane::heavy},
      {get, "/workforce/workload/staff/:id", see_workforce, officer_page, http::Lane::heavy},
      {get, "/workforce/workload/staff/:id/reductions/new", arrange_staff, new_reduction_page},
      {post, "/workforce/workload/staff/:id/reductions", arrange_staff, add_reduction},
      {get, "/workforce/workload/reductions/:id", arrange_staff, reduction_page},
      {post, "/workforce/workload/reductions/:id", arrange_staff, change_reduction},
      {post, "/workforce/workload/reductions/:id/delete", arrange_staff, delete_reduction},

      {get, "/people/:id/tier", read_people, tier_page},
      {get, "/people/:id/predictors/new", write_people, new_predictor_page},
      {post, "/people/:id/predictors/new", write_people, record_predictor},
      {get, "/people/:id/needs/new", write_people, new_needs_page},
      {post, "/people/:id/needs/new", write_people, record_needs},
      {get, "/people/:id/requirements/new", write_people, new_requirement_page},
      {post, "/people/:id/requirements/new", write_people, add_requirement},
      {get, "/people/:id/requirements/:part/end", write_people, end_requirement_page},
      {post, "/people/:id/requirements/:part/end", write_people, end_requirement},
      {get, "/people/:id/enforcement/new", write_people, new_enforcement_page},
      {post, "/people/:id/enforcement/new", write_people, record_enforcement},
      {get, "/people/:id/court-reports/new", write_people, new_report_page},
      {post, "/people/:id/court-reports/new", write_people, record_report},
      {get, "/people/:id/court-reports/:part/countersign", countersign, report_check_page},
      {post, "/people/:id/court-reports/:part/countersign", countersign, countersign_report},
      {get, "/people/:id/support-contacts/new", write_people, new_contact_page},
      {post, "/people/:id/support-contacts/new", write_people, record_contact},
  };
}

}  // namespace workload::pages
