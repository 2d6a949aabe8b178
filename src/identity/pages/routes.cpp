#include "identity/pages/routes.hpp"

#include "identity/pages/handlers.hpp"

namespace identity::pages {

web::Routes routes() {
  using enum http::Method;
  using enum ledger::Permission;
  constexpr auto heavy = http::Lane::heavy;
  return {
      {get, "/sign-in", anyone, sign_in_page},
      {post, "/sign-in", anyone, sign_in_answer, heavy},
      {get, "/sign-in/set-up", anyone, set_up_page},
      {post, "/sign-in/set-up", anyone, set_up_answer, heavy},
      {get, "/sign-in/role", anyone, role_page},
      {post, "/sign-in/role", anyone, role_answer},
      {post, "/sign-out", anyone, sign_out_answer},

      {get, "/form-kept", anyone, form_kept_page},
      {get, "/kept-forms", signed_in, kept_forms_page},
      {post, "/kept-forms/:id/discard", signed_in, discard_kept_form},
      {get, "/account", signed_in, account_page},
      {post, "/account/password", signed_in, password_answer, heavy},

      {get, "/accounts", administer, accounts_page},
      {post, "/accounts", administer, create_account, heavy},
      {get, "/accounts/new", administer, new_account_page},
      {get, "/accounts/:id", administer, account_admin_page},
      {post, "/accounts/:id/disable", administer, disable_account},
      {post, "/accounts/:id/enable", administer, enable_account},
      {post, "/accounts/:id/password", administer, reset_password, heavy},
      {post, "/accounts/:id/second-factor", administer, reset_second_factor},
      {post, "/accounts/:id/administrator", administer, make_administrator},
      {post, "/roles/:id/end", administer, end_role},

      {get, "/break-glass", open_glass, break_glass_page},
      {post, "/break-glass", open_glass, break_glass},
      {post, "/break-glass/close", open_glass, close_glass},
      {get, "/alerts", countersign, alerts_page},
      {post, "/alerts/:id/seen", countersign, see_alert},

      {get, "/people/:id/access", countersign, access_page},
      {post, "/people/:id/access/exclude", countersign, exclude_account},
      {post, "/people/:id/access/end-exclusion", countersign, end_exclusion},
      {post, "/people/:id/access/permit", countersign, permit_account},
      {post, "/people/:id/access/end-permission", countersign, end_permission},
      {post, "/people/:id/access/lift", countersign, lift_restriction},
  };
}

}  // namespace identity::pages
