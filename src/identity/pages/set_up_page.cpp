// The first sign-in: an authenticator app, and a password of one's own where somebody else had set it.
#include "govuk/all.hpp"
#include "identity/actions/set_up.hpp"
#include "identity/domain/one_time_code.hpp"
#include "identity/domain/token.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/sessions.hpp"

namespace identity::pages {

namespace {

using govuk::Html;

Html authenticator(Session const& session, Account const& account, govuk::FormView const& typed) {
  using namespace govuk;
  auto const url = otpauth_url(session.pending_totp, account.user_name);
  return {h2("Your authenticator app"),
          p("Install an authenticator app on your phone or computer if you have none. Then add Full Picture to it: open the link on the device that has the app, or type the key."),
          summary_list({.rows = {{.key = "Key", .value = code(secret_in_groups(session.pending_totp))},
                                 {.key = "Kind", .value = "Time-based, 6 digits, every 30 seconds"},
                                 {.key = "Link for the app", .value = code(url)}}}),
          code_input({.name = "code", .label = "The six digits that the app shows now", .form = &typed, .value = "", .width = 10,
                      .inputmode = "numeric", .autocomplete = "one-time-code"})};
}

Html own_password(govuk::FormView const& typed) {
  using namespace govuk;
  return {h2("A password of your own"),
          text_input({.name = "new_password", .label = "New password", .hint = "At least 12 characters. Three random words do well.",
                      .form = &typed, .value = "", .type = "password", .autocomplete = "new-password"})};
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const found = session_of_token(call.view, token_hash(token_of(call)));
  if (!found || found->disabled) return http::redirect("/sign-in");
  if (found->session.stage != Stage::enrol) return http::redirect(next_page(found->session.stage, false));
  auto const account = find_account(call.view, found->session.account);
  if (!account) return http::redirect("/sign-in");
  FormView const typed(http::Form{}, std::move(errors));
  Html fields;
  if (!found->session.pending_totp.empty()) fields += authenticator(found->session, *account, typed);
  if (account->must_change) fields += own_password(typed);
  fields += button({.text = "Go on"});
  Page const page{.title = "Set up your sign-in",
                  .body = grid_row(grid_column("two-thirds", {h1("Set up your sign-in"), form({.action = "/sign-in/set-up", .csrf = call.csrf(), .body = fields})})),
                  .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response set_up_page(web::Call& call) { return show(call); }

http::Response set_up_answer(web::Call& call) {
  auto const& form = call.request.form;
  auto const done = set_up(call.ledger, call.view, {.token = token_of(call), .code = std::string(form.one("code")), .new_password = std::string(form.one("new_password"))});
  if (!done && done.error().kind == base::Refused::invalid) return show(call, done.error().errors);
  if (!done) return http::redirect("/sign-in");
  return http::redirect(next_page(*done, false));
}

}  // namespace identity::pages
