// User name, password and one-time code on one page: one answer to whatever is wrong.
#include "govuk/all.hpp"
#include "identity/actions/sign_in.hpp"
#include "identity/pages/handlers.hpp"

namespace identity::pages {

std::string token_of(web::Call const& call) { return std::string(call.request.cookie(session_cookie)); }

std::string safe_path(std::string_view typed) {
  bool const ours = typed.starts_with('/') && !typed.starts_with("//") && typed.find_first_of("\\\r\n") == typed.npos && typed.size() < 300;
  return ours ? std::string(typed) : "/";
}

std::string next_page(Stage stage, bool kept_form, std::string_view back) {
  switch (stage) {
    case Stage::enrol: return "/sign-in/set-up";
    case Stage::choose: return "/sign-in/role";
    case Stage::open: break;
  }
  return kept_form ? "/kept-forms" : safe_path(back);
}

http::Cookie session_cookie_of(std::string token) { return {.name = std::string(session_cookie), .value = std::move(token)}; }

namespace {

http::Response show(web::Call& call, std::string_view back, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  FormView typed(http::Form{}, std::move(errors));  // the password and the code are never written back
  typed.set("user_name", std::string(call.request.form.one("user_name")));
  Html const fields = {
      hidden_field("back", safe_path(back)),
      code_input({.name = "user_name", .label = "User name", .form = &typed, .width = 20, .autocomplete = "username"}),
      text_input({.name = "password", .label = "Password", .value = "", .type = "password", .autocomplete = "current-password"}),
      code_input({.name = "code", .label = "One-time code", .hint = "Six digits from your authenticator app. Leave this empty the first time you sign in.",
                  .value = "", .width = 10, .inputmode = "numeric", .autocomplete = "one-time-code"}),
      button({.text = "Sign in"})};
  Page const page{.title = "Sign in", .body = grid_row(grid_column("two-thirds", {h1("Sign in"), form({.action = "/sign-in", .csrf = call.csrf(), .body = fields})})),
                  .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response sign_in_page(web::Call& call) { return show(call, call.request.query.one("back")); }

http::Response sign_in_answer(web::Call& call) {
  auto const& form = call.request.form;
  auto const signed_in = sign_in(call.ledger, call.view, {.user_name = std::string(form.one("user_name")), .password = std::string(form.one("password")),
                                               .code = std::string(form.one("code")), .request_id = call.request.request_id,
                                               .from_address = call.request.remote_address});
  if (!signed_in) return show(call, form.one("back"), signed_in.error().errors);
  return http::redirect(next_page(signed_in->stage, signed_in->kept_form, form.one("back"))).cookie(session_cookie_of(signed_in->token));
}

}  // namespace identity::pages
