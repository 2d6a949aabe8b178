#include "identity/actions/accounts.hpp"

#include "base/text.hpp"
#include "identity/store/accounts.hpp"
#include "identity/store/grants.hpp"
#include "identity/store/sessions.hpp"

namespace identity {

namespace {

void record(ledger::Tx& tx, std::string what, std::int64_t subject, std::string detail = {}, std::string why = {}) {
  tx.record({.processing = ledger::Processing::alteration, .what = std::move(what), .subject = subject,
             .detail = std::move(detail), .why = std::move(why)});
}

bool user_name_will_do(std::string_view name) {
  bool const known = std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_';
  });
  return known && name.size() >= 2 && name.size() <= 60;
}

std::vector<base::FieldError> faults(CreateAccount const& action, std::string const& user_name) {
  std::vector<base::FieldError> errors;
  if (!user_name_will_do(user_name))
    errors.push_back({"user_name", "User name must be 2 to 60 letters, digits, full stops, hyphens or underscores"});
  auto const full_name = base::typed_text(action.full_name, 120);
  if (!full_name || full_name->empty()) errors.push_back({"full_name", "Enter the full name"});
  auto const email = base::typed_text(action.email, 200);
  if (!email || (!email->empty() && email->find('@') == std::string::npos))
    errors.push_back({"email", "Enter an email address in the right form, such as name@justice.gov.uk"});
  return errors;
}

// An administrator cannot lock out the last one who could let people in again.
bool last_administrator(ledger::Tx& tx, AccountId leaving) {
  for (auto const& grant : grants_in(tx, Role::administrator, tx.today())) {
    if (grant.account == leaving) continue;
    auto const other = find_account(tx, grant.account);
    if (other && !other->disabled) return false;
  }
  auto const own = grants_of(tx, leaving, tx.today());
  return std::ranges::any_of(own, [](Grant const& g) { return g.role == Role::administrator; });
}

std::vector<base::FieldError> faults(ledger::Tx& tx, Grant const& grant) {
  std::vector<base::FieldError> errors;
  bool const partner = is_partner(grant.role);
  bool const placeless = grant.role == Role::administrator || grant.role == Role::inspector ||
                         grant.role == Role::lead_inspector || grant.role == Role::public_reader;
  if (partner && !grant.agency) errors.push_back({"agency", "Choose the agency that the person answers for"});
  if (partner && grant.unit) errors.push_back({"unit", "A responder has an agency, not a unit"});
  if (!partner && grant.agency) errors.push_back({"agency", "Only a responder has an agency"});
  if (!partner && !placeless && !grant.unit) errors.push_back({"unit", "Choose the unit in which the person has the role"});
  if (needs_staff(grant.role) && !grant.staff) errors.push_back({"staff", "Choose the member of staff that the account belongs to"});
  if (grant.valid_to && *grant.valid_to <= grant.valid_from) errors.push_back({"valid_to", "The role must end after it begins"});
  if (errors.empty() && !place_exists(tx, grant)) errors.push_back({partner ? "agency" : "unit", "Choose a place that exists"});
  return errors;
}

}  // namespace

base::Outcome<AccountId> run(ledger::Tx& tx, CreateAccount const& action) {
  auto const user_name = kept_user_name(action.user_name);
  auto errors = faults(action, user_name);
  if (errors.empty() && account_by_name(tx, user_name)) errors.push_back({"user_name", "This user name is taken: choose another"});
  if (!errors.empty()) return base::refuse(std::move(errors));
  auto const id = insert_account(tx, user_name, base::trim(action.full_name), base::trim(action.email));
  if (!action.password_hash.empty()) set_password(tx, id, action.password_hash, true);
  record(tx, "account.created", id.value);
  return id;
}

base::Outcome<> run(ledger::Tx& tx, DisableAccount const& action) {
  auto const account = find_account(tx, action.account);
  if (!account) return base::refuse(base::Refused::not_found);
  if (last_administrator(tx, action.account))
    return base::refuse(base::Refused::conflict, "This is the only administrator. Make another one first.");
  set_disabled(tx, action.account, true);
  end_sessions_of(tx, action.account);
  record(tx, "account.disabled", action.account.value, {}, action.why);
  return {};
}

base::Outcome<> run(ledger::Tx& tx, EnableAccount const& action) {
  if (!find_account(tx, action.account)) return base::refuse(base::Refused::not_found);
  set_disabled(tx, action.account, false);
  set_tries(tx, action.account, 0, std::nullopt);
  record(tx, "account.enabled", action.account.value);
  return {};
}

base::Outcome<> run(ledger::Tx& tx, ResetPassword const& action) {
  if (!find_account(tx, action.account)) return base::refuse(base::Refused::not_found);
  set_password(tx, action.account, action.password_hash, action.must_change);
  set_tries(tx, action.account, 0, std::nullopt);
  end_sessions_of(tx, action.account);
  record(tx, "account.password_reset", action.account.value);
  return {};
}

base::Outcome<> run(ledger::Tx& tx, ResetSecondFactor const& action) {
  if (!find_account(tx, action.account)) return base::refuse(base::Refused::not_found);
  set_second_factor(tx, action.account, std::nullopt, 0);
  end_sessions_of(tx, action.account);
  record(tx, "account.second_factor_reset", action.account.value);
  return {};
}

base::Outcome<GrantId> run(ledger::Tx& tx, GiveRole const& action) {
  auto grant = action.grant;
  if (grant.valid_from == base::Date{}) grant.valid_from = tx.today();
  if (!find_account(tx, grant.account)) return base::refuse(base::Refused::not_found);
  if (auto errors = faults(tx, grant); !errors.empty()) return base::refuse(std::move(errors));
  auto const id = insert_grant(tx, grant);
  record(tx, "role.given", grant.account.value, std::string(base::word(grant.role)));
  return id;
}

base::Outcome<> run(ledger::Tx& tx, EndRole const& action) {
  auto const grant = find_grant(tx, action.grant);
  if (!grant) return base::refuse(base::Refused::not_found);
  if (grant->role == Role::administrator && last_administrator(tx, grant->account))
    return base::refuse(base::Refused::conflict, "This is the only administrator. Make another one first.");
  end_grant(tx, grant->id, tx.today());
  record(tx, "role.ended", grant->account.value, std::string(base::word(grant->role)));
  return {};
}

}  // namespace identity
