// All accounts, and a new one.
#include "govuk/all.hpp"
#include "identity/actions/accounts.hpp"
#include "identity/domain/password.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/accounts.hpp"

namespace identity::pages {

namespace {

using govuk::Html;

Html state_of(Account const& account, base::Instant now) {
  using namespace govuk;
  if (account.disabled) return tag({.text = "Disabled", .colour = Colour::grey});
  if (account.locked_until && now < *account.locked_until) return tag({.text = "Locked for some minutes", .colour = Colour::orange});
  if (!account.has_password) return tag({.text = "No password yet", .colour = Colour::yellow});
  if (!account.enrolled || account.must_change) return tag({.text = "Not set up yet", .colour = Colour::yellow});
  return "In use";
}

http::Response show_new(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  FormView const typed(call.request.form, std::move(errors));
  Page const page{.title = "New account", .section = "Accounts",
                  .body = {h1("New account"),
                           form({.action = "/accounts", .csrf = call.csrf(),
                                 .body = {text_input({.name = "full_name", .label = "Full name", .form = &typed, .width = 30, .autocomplete = "off"}),
                                          code_input({.name = "user_name", .label = "User name", .hint = "Letters, digits, full stops, hyphens and underscores", .form = &typed, .width = 20, .autocomplete = "off"}),
                                          text_input({.name = "email", .label = "Email address (optional)", .form = &typed, .type = "email", .autocomplete = "off"}),
                                          button({.text = "Create account"})}})},
                  .form = typed.failed() ? &typed : nullptr, .back = "/accounts"};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response accounts_page(web::Call& call) {
  using namespace govuk;
  std::vector<std::vector<Cell>> rows;
  for (auto const& account : accounts(call.view))
    rows.push_back({link_to(fmt::format("/accounts/{}", account.id.value), account.full_name), account.user_name, state_of(account, call.now)});
  return call.page({.title = "Accounts",
                    .body = {h1("Accounts"), button({.text = "New account", .href = "/accounts/new"}),
                             table({.caption = "People who can sign in", .head = {"Name", "User name", "State"}, .rows = rows, .scroll = true, .id = "accounts"})}});
}

http::Response new_account_page(web::Call& call) { return show_new(call); }

// The one-time password is shown on this page only: it is kept nowhere in words.
http::Response create_account(web::Call& call) {
  using namespace govuk;
  auto const& typed = call.request.form;
  auto const password = one_time_password();
  auto const made = call.perform(CreateAccount{.user_name = std::string(typed.one("user_name")), .full_name = std::string(typed.one("full_name")),
                                               .email = std::string(typed.one("email")), .password_hash = hash_password(password)});
  if (!made && made.error().kind == base::Refused::invalid) return show_new(call, made.error().errors);
  if (!made) return call.refused(made.error(), "/accounts");
  return call.page({.title = "Account created", .section = "Accounts",
                    .body = {panel({.title = "Account created", .body = {"User name ", strong(kept_user_name(typed.one("user_name")))}}),
                             p({"One-time password: ", code(password)}),
                             p("Give it to the person by telephone or in person. It is shown here only once and must be changed at the first sign-in."),
                             p(link_to(fmt::format("/accounts/{}", made->value), "Give the account a role"))}});
}

}  // namespace identity::pages
