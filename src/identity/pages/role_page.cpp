// Which of several roles to act in; and signing out.
#include "govuk/all.hpp"
#include "identity/actions/choose_role.hpp"
#include "identity/actions/resume.hpp"
#include "identity/domain/token.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/grants.hpp"
#include "identity/store/kept_forms.hpp"
#include "identity/store/sessions.hpp"

#include <charconv>

namespace identity::pages {

http::Response role_page(web::Call& call) {
  using namespace govuk;
  auto const found = session_of_token(call.view, token_hash(token_of(call)));
  if (!found || found->disabled) return http::redirect("/sign-in");
  if (found->session.stage == Stage::enrol) return http::redirect("/sign-in/set-up");
  auto const grants = grants_of(call.view, found->session.account, call.view.today());
  if (grants.empty())
    return call.page({.title = "You have no role yet", .body = {h1("You have no role yet"), p("Your account is ready, but nobody has given it a role. Ask the administrator of your area."),
                      form({.action = "/sign-out", .csrf = call.csrf(), .body = button({.text = "Sign out", .kind = ButtonKind::secondary})})}});
  std::vector<Choice> choices;
  for (auto const& grant : grants)
    choices.push_back({.value = std::to_string(grant.id.value), .text = role_name(grant.role), .hint = grant.place_name});
  auto const present = found->session.grant ? std::optional(std::to_string(found->session.grant->value)) : std::nullopt;
  return call.page({.title = "Choose your role",
                    .body = form({.action = "/sign-in/role", .csrf = call.csrf(),
                                  .body = {radios({.name = "grant", .legend = {"In which role do you work now?", Size::l, true}, .items = choices, .value = present}),
                                           button({.text = "Continue"})}})});
}

http::Response role_answer(web::Call& call) {
  auto const typed = call.request.form.one("grant");
  GrantId grant{};
  std::from_chars(typed.data(), typed.data() + typed.size(), grant.value);
  auto const chosen = call.perform(ChooseRole{token_of(call), grant});
  if (!chosen) return http::redirect("/sign-in/role");
  auto const found = session_of_token(call.view, token_hash(token_of(call)));
  return http::redirect(found && has_kept_forms(call.view, found->session.account) ? "/kept-forms" : "/");
}

http::Response sign_out_answer(web::Call& call) {
  (void)call.perform(SignOut{token_of(call)});
  return http::redirect("/sign-in").cookie({.name = session_cookie_of({}).name, .value = "", .max_age = -1});
}

}  // namespace identity::pages
