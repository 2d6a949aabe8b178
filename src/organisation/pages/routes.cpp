#include "organisation/pages/routes.hpp"

#include "organisation/pages/handlers.hpp"

namespace organisation::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  return {
      {get, "/organisation", signed_in, organisation_page},
      {get, "/organisation/changes", administer, changes_page},
      {post, "/organisation/changes", administer, change_units},
      {post, "/organisation/changes/:id/withdraw", administer, withdraw_unit_change},
      {get, "/units/:id", signed_in, unit_page},
      {post, "/units/:id/teams", administer, add_team},
      {post, "/units/:id/name", administer, rename_unit},
      {post, "/units/:id/staff", arrange_staff, add_staff},
      {get, "/units/:id/roles", administer, give_role_page},
      {post, "/units/:id/roles", administer, give_role},
      {get, "/forces/:code", signed_in, force_page},
      {get, "/authorities/:code", signed_in, authority_page},
      {get, "/agencies/:id", signed_in, agency_page},
      {get, "/agencies/:id/change", agree_with_partners, change_agency_page},
      {post, "/agencies/:id/change", agree_with_partners, change_agency},
      {post, "/agencies/:id/clocks", agree_with_partners, agree_clock},
      {get, "/agencies/:id/roles", administer, give_role_page},
      {post, "/agencies/:id/roles", administer, give_role},
      {get, "/staff/:id", arrange_staff, staff_page},
      {post, "/staff/:id/absences", arrange_staff, record_absence},
      {post, "/absences/:id/end", arrange_staff, end_absence},
      {post, "/postings/:id/deputy", arrange_staff, name_deputy},
  };
}

}  // namespace organisation::pages
