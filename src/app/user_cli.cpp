#include "app/user_cli.hpp"

#include "app/with_ledger.hpp"
#include "identity/actions/accounts.hpp"
#include "identity/domain/password.hpp"
#include "identity/store/accounts.hpp"
#include "organisation/domain/name_match.hpp"
#include "organisation/store/partners.hpp"
#include "organisation/store/staff.hpp"
#include "organisation/store/units.hpp"

#include <ostream>

namespace app {
namespace {

using identity::AccountId;

ledger::Scope operator_scope() { return ledger::system_scope("command line"); }

std::optional<AccountId> account_of(ledger::Ledger& ledger, UserOptions const& options, std::ostream& out) {
  auto const account = ledger.read(operator_scope(), [&](ledger::View& view) { return identity::account_by_name(view, options.user_name); });
  if (account) return account->id;
  out << "There is no account \"" << options.user_name << "\".\n";
  return std::nullopt;
}

// Runs an action about an existing account.
template <class Make>
int about_account(UserOptions const& options, std::ostream& out, std::string_view done, Make make) {
  return with_ledger(options.database, out, [&](ledger::Ledger& ledger) {
    auto const account = account_of(ledger, options, out);
    if (!account) return 1;
    return report(ledger::perform(ledger, operator_scope(), make(*account)), out, done);
  });
}

// The role's place, or what to say.
base::Outcome<identity::Grant> grant_of(ledger::View& view, UserOptions const& options, identity::Account const& account) {
  identity::Grant grant{.account = account.id};
  auto const role = base::from_word<ledger::Role>(options.role);
  if (!role) return base::refuse(base::Refused::invalid, "There is no role \"" + options.role + "\".");
  grant.role = *role;
  if (!options.agency.empty()) {
    auto const colon = options.agency.find(':');
    auto const kind = base::from_word<organisation::AgencyKind>(options.agency.substr(0, colon));
    auto const agency = kind && colon != std::string::npos ? organisation::agency_for(view, *kind, options.agency.substr(colon + 1)) : std::nullopt;
    if (!agency) return base::refuse(base::Refused::invalid, "There is no agency \"" + options.agency + "\": write police:05 or childrens:E08000011.");
    grant.agency = agency->id;
  }
  if (options.unit.empty()) return grant;
  auto unit = options.unit == "national" ? organisation::national_unit(view) : organisation::unit_by_any_code(view, options.unit);
  if (!unit) return base::refuse(base::Refused::invalid, "There is no unit with the code \"" + options.unit + "\".");
  if (!options.team.empty()) {
    auto teams = organisation::teams_of(view, unit->id);
    std::erase_if(teams, [&](auto const& team) { return organisation::fold_name(team.name) != organisation::fold_name(options.team); });
    if (teams.size() != 1) return base::refuse(base::Refused::invalid, "The unit has no team \"" + options.team + "\".");
    unit = teams.front();
  }
  grant.unit = unit->id;
  auto const wanted = organisation::fold_name(options.staff.empty() ? account.full_name : options.staff);
  auto staff = organisation::staff_within(view, unit->place());
  std::erase_if(staff, [&](auto const& one) { return organisation::fold_name(one.full_name) != wanted; });
  if (staff.size() == 1) grant.staff = staff.front().id;
  if (!options.staff.empty() && !grant.staff) return base::refuse(base::Refused::invalid, "The unit has no one member of staff named \"" + options.staff + "\".");
  return grant;
}

}  // namespace

int user_add(UserOptions const& options, std::ostream& out) {
  return with_ledger(options.database, out, [&](ledger::Ledger& ledger) {
    auto const password = identity::one_time_password();
    auto const made = ledger::perform(ledger, operator_scope(),
                                      identity::CreateAccount{.user_name = options.user_name, .full_name = options.full_name,
                                                              .email = options.email, .password_hash = identity::hash_password(password)});
    return report(made, out, "Account made. One-time password: " + password + "\nIt must be changed at the first sign-in. Give the account a role: fullpicture user role");
  });
}

int user_disable(UserOptions const& options, std::ostream& out) {
  return about_account(options, out, "Disabled. Its sign-ins have ended.", [](AccountId id) { return identity::DisableAccount{id, "command line"}; });
}

int user_enable(UserOptions const& options, std::ostream& out) {
  return about_account(options, out, "Enabled.", [](AccountId id) { return identity::EnableAccount{id}; });
}

int user_password(UserOptions const& options, std::ostream& out) {
  auto const password = identity::one_time_password();
  return about_account(options, out, "New one-time password: " + password + "\nIt must be changed at the next sign-in.",
                       [&](AccountId id) { return identity::ResetPassword{id, identity::hash_password(password)}; });
}

int user_role(UserOptions const& options, std::ostream& out) {
  return with_ledger(options.database, out, [&](ledger::Ledger& ledger) {
    auto const id = account_of(ledger, options, out);
    if (!id) return 1;
    auto const grant = ledger.read(operator_scope(), [&](ledger::View& view) {
      return grant_of(view, options, *identity::find_account(view, *id));
    });
    if (!grant) return report(grant, out, "");
    return report(ledger::perform(ledger, operator_scope(), identity::GiveRole{*grant}), out, "Role given.");
  });
}

}  // namespace app
