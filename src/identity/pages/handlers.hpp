// The handlers of this area, one file a page.
#pragma once
#include "identity/domain/account.hpp"
#include "web/call.hpp"

namespace identity::pages {

// Signing in (sign_in_page.cpp, set_up_page.cpp, role_page.cpp).
http::Response sign_in_page(web::Call&);
http::Response sign_in_answer(web::Call&);
http::Response set_up_page(web::Call&);
http::Response set_up_answer(web::Call&);
http::Response role_page(web::Call&);
http::Response role_answer(web::Call&);
http::Response sign_out_answer(web::Call&);

// One's own account (account_page.cpp).
http::Response account_page(web::Call&);
http::Response password_answer(web::Call&);

// Accounts, for administrators (accounts_page.cpp, account_admin_page.cpp).
http::Response accounts_page(web::Call&);
http::Response new_account_page(web::Call&);
http::Response create_account(web::Call&);
http::Response account_admin_page(web::Call&);
http::Response disable_account(web::Call&);
http::Response enable_account(web::Call&);
http::Response reset_password(web::Call&);
http::Response reset_second_factor(web::Call&);
http::Response make_administrator(web::Call&);
http::Response end_role(web::Call&);

// Break-glass and its alerts (break_glass_page.cpp, alerts_page.cpp).
http::Response break_glass_page(web::Call&);
http::Response break_glass(web::Call&);
http::Response close_glass(web::Call&);
http::Response alerts_page(web::Call&);
http::Response see_alert(web::Call&);

// Who may see a person (access_page.cpp).
http::Response access_page(web::Call&);
http::Response exclude_account(web::Call&);
http::Response end_exclusion(web::Call&);
http::Response permit_account(web::Call&);
http::Response end_permission(web::Call&);
http::Response lift_restriction(web::Call&);

// What was sent after its sign-in had ended (kept_forms_page.cpp).
http::Response kept_forms_page(web::Call&);
http::Response form_kept_page(web::Call&);
http::Response discard_kept_form(web::Call&);

// The token of the browser's session.
std::string token_of(web::Call const&);
// A path of ours to go on to, or "/".
std::string safe_path(std::string_view typed);
// The page that a sign-in has come to; first of all a form that was sent too late.
std::string next_page(Stage, bool kept_form, std::string_view back = {});
http::Cookie session_cookie_of(std::string token);

}  // namespace identity::pages
