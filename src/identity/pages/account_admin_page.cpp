// One account, as an administrator sees it.
#include "govuk/all.hpp"
#include "identity/actions/accounts.hpp"
#include "identity/domain/password.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"

namespace identity::pages {

namespace {

using govuk::Html;

std::string path_of(AccountId id, std::string_view step = {}) {
  return step.empty() ? fmt::format("/accounts/{}", id.value) : fmt::format("/accounts/{}/{}", id.value, step);
}

Html step(web::Call& call, AccountId id, std::string_view word, std::string_view text, govuk::ButtonKind kind = govuk::ButtonKind::secondary) {
  using namespace govuk;
  return form({.action = path_of(id, word), .csrf = call.csrf(), .body = button({.text = text, .kind = kind})});
}

Html roles(web::Call& call, AccountId id) {
  using namespace govuk;
  auto const today = call.view.today();
  std::vector<std::vector<Cell>> rows;
  bool administers = false;
  for (auto const& grant : every_grant_of(call.view, id)) {
    bool const over = grant.valid_to && *grant.valid_to <= today;
    administers = administers || (grant.role == Role::administrator && !over);
    auto const until = grant.valid_to ? base::date_in_full(*grant.valid_to) : std::string("until further notice");
    rows.push_back({role_name(grant.role), grant.place_name, base::date_in_full(grant.valid_from), until,
                    over ? Html("Ended") : form({.action = fmt::format("/roles/{}/end", grant.id.value), .csrf = call.csrf(),
                                                 .body = button({.text = {"End", visually_hidden(fmt::format(" the role {} {}", role_name(grant.role), grant.place_name))}, .kind = ButtonKind::secondary})})});
  }
  Html body = h2("Roles");
  body += rows.empty() ? p("None yet.") : table({.caption = "Roles and places", .caption_hidden = true, .head = {"Role", "Where", "From", "To (not included)", "End"}, .rows = rows, .scroll = true, .id = "roles"});
  body += p({"To give a role, open the unit or the partner agency where it is held: ", link_to("/organisation", "organisation"), "."});
  if (!administers) body += step(call, id, "administrator", "Make this person an administrator");
  return body;
}

// After an action: back to the account, or why not.
template <class Outcome>
http::Response settled(web::Call& call, AccountId id, Outcome const& outcome) {
  if (!outcome) return call.refused(outcome.error(), path_of(id));
  return http::redirect(path_of(id));
}

AccountId id_of(web::Call& call) { return call.id<AccountId>("id"); }

}  // namespace

http::Response account_admin_page(web::Call& call) {
  using namespace govuk;
  auto const account = find_account(call.view, id_of(call));
  if (!account) return call.not_found();
  Html body = {h1(account->full_name),
               summary_list({.rows = {{.key = "User name", .value = account->user_name},
                                      {.key = "Email address", .value = account->email.empty() ? Html("Not given") : Html(account->email)},
                                      {.key = "Created", .value = base::date_and_time(account->created_at)},
                                      {.key = "Account", .value = account->disabled ? tag({.text = "Disabled", .colour = Colour::grey}) : Html("In use")},
                                      {.key = "Second factor", .value = account->enrolled ? "Enrolled" : "Not enrolled yet"},
                                      {.key = "Wrong tries in a row", .value = number(account->failed_attempts)}}}),
               roles(call, account->id), h2("Sign-in"),
               step(call, account->id, "password", "Set a new one-time password"),
               step(call, account->id, "second-factor", "Reset the second factor")};
  body += account->disabled ? step(call, account->id, "enable", "Enable the account")
                            : form({.action = path_of(account->id, "disable"), .csrf = call.csrf(),
                                    .body = {h2("Disable the account"), p("Every sign-in of this account ends at once."),
                                             text_input({.name = "why", .label = "Why", .autocomplete = "off"}),
                                             button({.text = "Disable the account", .kind = ButtonKind::warning})}});
  return call.page({.title = account->full_name, .section = "Accounts", .body = grid_row(grid_column("two-thirds", body)), .back = "/accounts"});
}

http::Response disable_account(web::Call& call) {
  return settled(call, id_of(call), call.perform(DisableAccount{id_of(call), std::string(call.request.form.one("why").substr(0, 300))}));
}
http::Response enable_account(web::Call& call) { return settled(call, id_of(call), call.perform(EnableAccount{id_of(call)})); }
http::Response reset_second_factor(web::Call& call) { return settled(call, id_of(call), call.perform(ResetSecondFactor{id_of(call)})); }
http::Response make_administrator(web::Call& call) {
  return settled(call, id_of(call), call.perform(GiveRole{{.account = id_of(call), .role = Role::administrator}}));
}
http::Response end_role(web::Call& call) {
  auto const grant = find_grant(call.view, call.id<GrantId>("id"));
  if (!grant) return call.not_found();
  return settled(call, grant->account, call.perform(EndRole{grant->id}));
}

http::Response reset_password(web::Call& call) {
  using namespace govuk;
  auto const password = one_time_password();
  auto const done = call.perform(ResetPassword{id_of(call), hash_password(password)});
  if (!done) return call.refused(done.error(), path_of(id_of(call)));
  return call.page({.title = "New one-time password", .section = "Accounts",
                    .body = {h1("New one-time password"), p(code(password)),
                             p("Give it to the person by telephone or in person. It is shown here only once and must be changed at the next sign-in. Sign-ins that were open have ended."),
                             p(link_to(path_of(id_of(call)), "Back to the account"))}});
}

}  // namespace identity::pages
