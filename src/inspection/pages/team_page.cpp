// Who is in the team, in which role, and where they worked before.
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "inspection/actions/team.hpp"
#include "inspection/pages/handlers.hpp"
#include "inspection/pages/parts.hpp"
#include "inspection/store/interviews.hpp"
#include "organisation/store/units.hpp"

namespace inspection::pages {
namespace {

using namespace govuk;

Html members(web::Call& call, Inspection const& inspection, bool leads) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& member : team_of(call.view, inspection.id)) {
    Html end;
    if (leads && member.role != TeamRole::lead)
      end = form({.action = url_of(inspection.id, fmt::format("/team/{}/end", member.id)), .csrf = call.csrf(),
                  .body = button({.text = {"Remove", visually_hidden(" " + member.name)}, .kind = ButtonKind::secondary})});
    rows.push_back({member.name, shown(member.role), member.cleared ? "Cleared for restricted records" : "", base::date_in_full(base::london_date(member.joined_at)), end});
  }
  return table({.caption = "The team", .caption_size = Size::m, .head = {"Name", "Role", "Clearance", "Since", Html{visually_hidden("Remove")}}, .rows = std::move(rows), .scroll = true, .id = "team"});
}

Html services(web::Call& call, Inspection const& inspection) {
  std::vector<std::vector<Cell>> rows;
  for (auto const& row : services_in(call.view, inspection.id)) rows.push_back({row.name, base::date_in_full(row.until), row.note});
  return rows.empty() ? p("Nobody of the team has declared a post in this unit.")
                      : table({.caption = "Posts held in this unit", .caption_size = Size::m, .head = {"Inspector", "Until", "Note"}, .rows = std::move(rows), .scroll = true, .id = "posts"});
}

// Everybody who holds an inspector's role today.
std::vector<Option> inspectors(web::Call& call) {
  std::vector<Option> out{{.value = "", .text = "Choose an inspector"}};
  std::map<AccountId, std::string> names;
  for (auto const role : {ledger::Role::inspector, ledger::Role::lead_inspector})
    for (auto const& grant : identity::grants_in(call.view, role, call.view.today()))
      if (auto const account = identity::find_account(call.view, grant.account)) names.emplace(grant.account, account->full_name);
  for (auto const& [account, name] : names) out.push_back({.value = std::to_string(account.value), .text = name});
  return out;
}

Html add_form(web::Call& call, Inspection const& inspection, FormView const& view) {
  std::vector<Choice> roles;
  for (auto const& row : base::Words<TeamRole>::table)
    if (row.value != TeamRole::lead) roles.push_back({.value = std::string(row.word), .text = shown(row.value)});
  return {h2("Add somebody"),
          form({.action = url_of(inspection.id, "/team"), .csrf = call.csrf(),
                .body = {select({.name = "account", .label = "Inspector", .items = inspectors(call), .form = &view}),
                         radios({.name = "role", .legend = {"Role", Size::s}, .items = roles, .form = &view, .small = true}),
                         checkboxes({.name = "cleared", .items = {{.value = "yes", .text = "Cleared to read restricted records"}}, .form = &view, .small = true}),
                         button({.text = "Add to the team"})}})};
}

Html declare_form(web::Call& call, Inspection const& inspection, FormView const& view, bool open) {
  return details({.summary = "Declare a post you held in this unit",
                  .body = form({.action = url_of(inspection.id, "/service"), .csrf = call.csrf(),
                                .body = {p("For three years after it you read none of its cases and hold no interview there."),
                                         date_input({.name = "until", .legend = {"When did it end?", Size::s}, .form = &view}), text_input({.name = "note", .label = "Post", .form = &view}),
                                         button({.text = "Declare it", .kind = ButtonKind::secondary})}}),
                  .open = open});
}

http::Response show_team(web::Call& call, FormView const& view, bool declaring = false) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  bool const leads = has_role(call.view, inspection->id, {TeamRole::lead});
  FormView const none;
  Html body = {members(call, *inspection, leads), services(call, *inspection), declare_form(call, *inspection, declaring ? view : none, declaring)};
  if (leads) body += add_form(call, *inspection, declaring ? none : view);
  return show(call, *inspection, "team", "Team", body, &view);
}

}  // namespace

http::Response team_page(web::Call& call) { return show_team(call, FormView{}); }

http::Response add_member_to_team(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  auto const role = base::from_word<TeamRole>(typed(call, "role"));
  if (!role) return show_team(call, FormView(call.request.form, {{"role", "Choose the role"}}));
  auto const done = call.perform(AddMember{.inspection = id, .account = AccountId{whole(typed(call, "account"))}, .role = *role, .cleared = typed(call, "cleared") == "yes"});
  return after(call, done, url_of(id, "/team"), [&](FormView const& view) { return show_team(call, view); });
}

http::Response end_team_membership(web::Call& call) {
  auto const id = call.id<InspectionId>("id");
  return after(call, call.perform(EndMembership{.inspection = id, .member = call.request.id("member").value_or(0)}), url_of(id, "/team"));
}

http::Response declare_own_service(web::Call& call) {
  auto const inspection = find_inspection(call.view, call.id<InspectionId>("id"));
  if (!inspection) return call.not_found();
  auto const done = call.perform(DeclareService{.unit = inspection->unit, .until = typed_date(call.request.form, "until"), .note = typed(call, "note")});
  return after(call, done, url_of(inspection->id, "/team"), [&](FormView const& view) { return show_team(call, view, true); });
}

}  // namespace inspection::pages
