// A role is given where it is held: at a unit or at a partner agency.
#include "govuk/all.hpp"
#include "identity/actions/accounts.hpp"
#include "identity/store/accounts.hpp"
#include "organisation/pages/handlers.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

#include <charconv>

namespace organisation::pages {

namespace {

using identity::Role;

// The unit or the agency of the address, and what may be given there.
struct Spot {
  std::string name = {};
  std::string path = {};
  std::vector<Role> roles = {};
  std::optional<UnitId> unit = {};
  std::optional<AgencyId> agency = {};
};

std::vector<Role> roles_at(UnitKind kind) {
  switch (kind) {
    case UnitKind::national: return {Role::national, Role::lead_inspector, Role::inspector};
    case UnitKind::region: return {Role::region};
    case UnitKind::pdu:
    case UnitKind::central: return {Role::pdu_head, Role::deputy_head, Role::practitioner};
    case UnitKind::youth_service:
    case UnitKind::provider: return {Role::pdu_head};
    case UnitKind::team: return {Role::practitioner, Role::spo};
  }
  return {};
}

std::optional<Spot> spot_of(web::Call& call) {
  if (call.request.path.starts_with("/agencies/")) {
    auto const agency = find_agency(call.view, call.id<AgencyId>("id"));
    if (!agency) return std::nullopt;
    auto const role = agency->kind == AgencyKind::police ? Role::police_responder : Role::childrens_responder;
    return Spot{agency->name, fmt::format("/agencies/{}", agency->id.value), {role}, {}, agency->id};
  }
  auto const unit = find_unit(call.view, call.id<UnitId>("id"));
  if (!unit) return std::nullopt;
  return Spot{unit->name, href(*unit), roles_at(unit->kind), unit->id, {}};
}

http::Response show(web::Call& call, std::vector<base::FieldError> errors = {}) {
  using namespace govuk;
  auto const spot = spot_of(call);
  if (!spot) return call.not_found();
  FormView const typed(call.request.form, std::move(errors));
  std::vector<Choice> roles;
  for (auto const role : spot->roles) roles.push_back({.value = std::string(base::word(role)), .text = identity::role_name(role)});
  Html fields = {code_input({.name = "user_name", .label = "User name", .hint = {"Of an account that exists: ", link_to("/accounts", "accounts")}, .form = &typed, .width = 20, .autocomplete = "off"}),
                 radios({.name = "role", .legend = "Role", .items = roles, .form = &typed})};
  if (spot->unit) {
    std::vector<Option> names{{.value = "", .text = "Nobody"}};
    for (auto const& one : staff_within(call.view, place_of(call.view, *spot->unit)))
      names.push_back({.value = std::to_string(one.id.value), .text = one.full_name});
    fields += select({.name = "staff", .label = "Member of staff that the account belongs to", .items = names, .form = &typed});
  }
  fields += button({.text = "Give the role"});
  Page const page{.title = "Give a role", .section = spot->name, .body = grid_row(grid_column("two-thirds", {caption(spot->name), h1("Give a role"), form({.action = spot->path + "/roles", .csrf = call.csrf(), .body = fields})})),
                  .form = typed.failed() ? &typed : nullptr, .back = spot->path};
  return typed.failed() ? call.again(page) : call.page(page);
}

}  // namespace

http::Response give_role_page(web::Call& call) { return show(call); }

http::Response give_role(web::Call& call) {
  auto const spot = spot_of(call);
  if (!spot) return call.not_found();
  auto const account = identity::account_by_name(call.view, call.request.form.one("user_name"));
  auto const role = base::from_word<Role>(call.request.form.one("role"));
  std::vector<base::FieldError> errors;
  if (!account) errors.push_back({"user_name", "Enter the user name of an account that exists"});
  if (!role || std::ranges::find(spot->roles, *role) == spot->roles.end()) errors.push_back({"role", "Choose the role"});
  if (!errors.empty()) return show(call, std::move(errors));
  identity::Grant grant{.account = account->id, .role = *role, .unit = spot->unit, .agency = spot->agency};
  auto const typed = call.request.form.one("staff");
  StaffId staff{};
  if (std::from_chars(typed.data(), typed.data() + typed.size(), staff.value).ec == std::errc{}) grant.staff = staff;
  auto const given = call.perform(identity::GiveRole{grant});
  if (!given && given.error().kind == base::Refused::invalid) return show(call, given.error().errors);
  if (!given) return call.refused(given.error(), spot->path);
  return http::redirect(fmt::format("/accounts/{}", account->id.value));
}

}  // namespace organisation::pages
