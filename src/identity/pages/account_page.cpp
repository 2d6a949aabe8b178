// One's own account: in which role, which other roles, what is open by break-glass, and a new password.
#include "govuk/all.hpp"
#include "identity/actions/change_password.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/break_glass.hpp"
#include "identity/store/grants.hpp"

namespace identity::pages {

namespace {

using govuk::Html;

Html who(Account const& account, web::Call& call) {
  using namespace govuk;
  auto const grants = grants_of(call.view, account.id, call.view.today());
  std::vector<Html> roles;
  for (auto const& grant : grants) roles.push_back({role_name(grant.role), grant.place_name.empty() ? "" : ", ", grant.place_name});
  SummaryRow row{.key = "Your roles", .value = roles.empty() ? Html("None") : plain_list(roles)};
  if (grants.size() > 1) row.actions.push_back({.href = "/sign-in/role", .text = "Change", .hidden = "the role you work in"});
  return summary_list({.rows = {{.key = "Name", .value = account.full_name},
                                {.key = "User name", .value = account.user_name},
                                {.key = "You work now as", .value = role_name(call.scope.role)},
                                row}});
}

Html opened(web::Call& call) {
  using namespace govuk;
  if (!call.may(ledger::Permission::read_people)) return {};
  auto const open = opened_now(call.view);
  if (open.empty()) return {h2("Records outside your team"), p({"None is open. ", link_to("/break-glass", "Open the record of somebody outside your team")})};
  auto const& one = open.front();
  return {h2("Records outside your team"),
          p({link_to(fmt::format("/people/{}", one.person.value), one.crn), ", open until ", base::date_and_time(one.expires_at), ". Your reason: ", one.reason}),
          form({.action = "/break-glass/close", .csrf = call.csrf(), .body = button({.text = "Close it now", .kind = ButtonKind::secondary})})};
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const account = find_account(call.view, call.scope.account);
  if (!account) return call.not_found();
  FormView const typed(http::Form{}, std::move(errors));
  Html body = {h1("Your account"), who(*account, call), opened(call)};
  if (account->has_password)
    body += {h2("Change your password"),
             form({.action = "/account/password", .csrf = call.csrf(),
                   .body = {text_input({.name = "present", .label = "Present password", .form = &typed, .value = "", .type = "password", .autocomplete = "current-password"}),
                            text_input({.name = "wanted", .label = "New password", .hint = "At least 12 characters. Three random words do well.", .form = &typed, .value = "", .type = "password", .autocomplete = "new-password"}),
                            button({.text = "Change password"})}})};
  if (call.request.query.one("changed") == "yes") body = notification_banner({.text = "Your password is changed. Your other sign-ins have ended.", .success = true}) + body;
  Page const page{.title = "Your account", .body = grid_row(grid_column("two-thirds", body)), .form = typed.failed() ? &typed : nullptr};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response account_page(web::Call& call) { return show(call); }

http::Response password_answer(web::Call& call) {
  auto const& form = call.request.form;
  auto const changed = change_password(call.ledger, call.view, {token_of(call), std::string(form.one("present")), std::string(form.one("wanted"))});
  if (!changed && changed.error().kind == base::Refused::invalid) return show(call, changed.error().errors);
  if (!changed) return call.refused(changed.error(), "/account");
  return http::redirect("/account?changed=yes");
}

}  // namespace identity::pages
