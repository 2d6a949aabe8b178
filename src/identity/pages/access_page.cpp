// Who must not see a person's record, and who alone may: a senior's decision, with its reason.
#include "govuk/all.hpp"
#include "identity/actions/limit_access.hpp"
#include "identity/pages/handlers.hpp"
#include "identity/store/access_lists.hpp"
#include "identity/store/grants.hpp"

#include <charconv>

namespace identity::pages {

namespace {

using govuk::Html;

PersonId person_of(web::Call const& call) { return call.id<PersonId>("id"); }
std::string path_of(web::Call const& call, std::string_view step = {}) {
  return fmt::format("/people/{}/access{}{}", person_of(call).value, step.empty() ? "" : "/", step);
}

Html listed(web::Call& call, std::vector<Listed> const& names, std::string_view caption, std::string_view step) {
  using namespace govuk;
  if (names.empty()) return p("Nobody.");
  std::vector<std::vector<Cell>> rows;
  for (auto const& name : names)
    rows.push_back({name.full_name, name.reason,
                    form({.action = path_of(call, step), .csrf = call.csrf(),
                          .body = {hidden_field("account", std::to_string(name.account.value)),
                                   text_input({.name = "reason", .label = fmt::format("Why take {} off?", name.full_name), .id = fmt::format("{}-{}", step, name.account.value), .width = 20}),
                                   button({.text = {"Take off", visually_hidden(" " + name.full_name)}, .kind = ButtonKind::secondary})}})});
  return table({.caption = caption, .caption_hidden = true, .head = {"Name", "Reason", "Take off"}, .rows = rows, .scroll = true, .id = std::string(step)});
}

Html add(web::Call& call, std::vector<govuk::Option> const& accounts, std::string_view step, std::string_view text, govuk::FormView const& typed) {
  using namespace govuk;
  bool const mine = typed.value("step") == step;
  FormView const* const values = mine ? &typed : nullptr;
  return form({.action = path_of(call, step), .csrf = call.csrf(),
               .body = {hidden_field("step", step),
                        select({.name = "account", .label = "Name", .items = accounts, .form = values, .id = fmt::format("{}-account", step)}),
                        text_input({.name = "reason", .label = "Reason", .form = values, .id = fmt::format("{}-reason", step)}),
                        button({.text = text, .kind = ButtonKind::secondary})}});
}

http::Response show(web::Call& call, base::Refusal const& refusal = {}) {
  using namespace govuk;
  auto const lists = access_lists_of(call.view, person_of(call));
  if (!lists) return call.not_found();
  call.view.look("access.viewed", person_of(call));
  FormView typed(call.request.form);
  auto const step = typed.value("step");
  for (auto error : refusal.errors) typed.fail(step.empty() ? "exclude-reason" : fmt::format("{}-{}", step, error.field), error.message);
  // Everybody who works in the country may be named: an officer's relative may work anywhere.
  std::vector<Option> names{{.value = "", .text = "Choose a name"}};
  for (auto const& one : accounts_within(call.view, {0, 1'000'000'000}, call.view.today()))
    names.push_back({.value = std::to_string(one.id.value), .text = one.full_name + " (" + one.user_name + ")"});
  Html body = {h1("Who may see this record"), h2("Must not see it"),
               p("For example an officer who is related to the person. They cannot open it in an emergency either."),
               listed(call, lists->exclusions, "Must not see the record", "end-exclusion"), add(call, names, "exclude", "Keep this person out", typed),
               h2("Restricted record"),
               p(lists->restricted ? "Only those named here see it." : "Not restricted: everybody whose team or unit it is sees it. The first name restricts it; yours is added too."),
               listed(call, lists->permissions, "May see the record", "end-permission"), add(call, names, "permit", "Let this person see it", typed)};
  if (lists->restricted)
    body += form({.action = path_of(call, "lift"), .csrf = call.csrf(),
                  .body = {h2("Lift the restriction"), hidden_field("step", "lift"), text_input({.name = "reason", .label = "Reason", .id = "lift-reason"}),
                           button({.text = "Lift the restriction", .kind = ButtonKind::warning})}});
  Page const page{.title = "Who may see this record", .body = grid_row(grid_column("two-thirds", body)), .form = typed.failed() ? &typed : nullptr,
                  .back = fmt::format("/people/{}", person_of(call).value)};
  return typed.failed() ? call.again(page) : call.page(page);
}

AccountId account_typed(web::Call const& call) {
  auto const typed = call.request.form.one("account");
  AccountId id{};
  std::from_chars(typed.data(), typed.data() + typed.size(), id.value);
  return id;
}

template <class Action>
http::Response decide(web::Call& call, Action action) {
  action.person = person_of(call);
  action.reason = std::string(call.request.form.one("reason"));
  auto const done = call.perform(action);
  if (!done && done.error().kind == base::Refused::invalid) return show(call, done.error());
  if (!done) return call.refused(done.error(), path_of(call));
  return http::redirect(path_of(call));
}

}  // namespace

http::Response access_page(web::Call& call) { return show(call); }
http::Response exclude_account(web::Call& call) { return decide(call, ExcludeAccount{.account = account_typed(call)}); }
http::Response end_exclusion(web::Call& call) { return decide(call, EndExclusion{.account = account_typed(call)}); }
http::Response permit_account(web::Call& call) { return decide(call, PermitAccount{.account = account_typed(call)}); }
http::Response end_permission(web::Call& call) { return decide(call, EndPermission{.account = account_typed(call)}); }
http::Response lift_restriction(web::Call& call) { return decide(call, LiftRestriction{}); }

}  // namespace identity::pages
