// Two PDUs of one region with a team each, three people on probation and accounts that work with them.
#pragma once
#include "identity/actions/accounts.hpp"
#include "identity/actions/resume.hpp"
#include "identity/actions/sign_in.hpp"
#include "identity/domain/one_time_code.hpp"
#include "identity/domain/password.hpp"
#include "identity/domain/policy.hpp"
#include "kit/ledger_test.hpp"

#include <gtest/gtest.h>

namespace identity_world {

using namespace identity;
using ledger::perform;

inline constexpr UnitId country{1}, region{2}, pdu_one{3}, team_one{4}, pdu_two{5}, team_two{6};
inline constexpr PersonId anna{1}, ben{2}, cara{3};   // anna and cara of team one, ben of team two
inline constexpr StaffId gill{1}, sam{2};
inline constexpr AgencyId police{1};

inline std::string const password = "three random words";
// Of that password, by libsodium at its least cost (1 pass, 8 KiB): a sign-in works as hard as the hash says, and here it need not.
inline std::string const known_hash = "$argon2id$v=19$m=8,t=1,p=1$cmth1l9i6KPDxittPQpXcg$xsO2l6PVctrL4uEfVVLe3aG9Zb9/jsx5W9lp8eDmp+U";

struct Test : kit::LedgerTest {
  void SetUp() override {
    rules.put(Policy{});
    db().script(
        "insert into unit (id, kind, parent_id, team_from, team_to) values (1, 'national', null, 1, 9999), (2, 'region', 1, 1000, 1999), "
        "(3, 'pdu', 2, 1000, 1099), (4, 'team', 3, 1001, 1001), (5, 'pdu', 2, 1100, 1199), (6, 'team', 5, 1101, 1101);"
        "insert into staff (id, full_name, grade) values (1, 'Gill Okafor', 'PO'), (2, 'Sam Lee', 'SPO');"
        "insert into agency (id, kind, code, name, unit_name, valid_from) values (1, 'police', '05', 'Merseyside Police', 'Unit', '2023-01-01');"
        "insert into person (id, crn, surname, forenames, team_id, team_no, recorded_at) values (1, 'X000001', 'Abbott', 'Anna', 4, 1001, 0), "
        "(2, 'X000002', 'Brown', 'Ben', 6, 1101, 0), (3, 'X000003', 'Cole', 'Cara', 4, 1001, 0);");
  }

  ledger::Scope administrator() { return kit::scope_of(Role::administrator, ledger::nowhere, 0); }

  AccountId account(std::string const& user_name) {
    return perform(ledger(), administrator(), CreateAccount{.user_name = user_name, .full_name = "Name of " + user_name}).value();
  }
  GrantId give(AccountId to, Role role, std::optional<UnitId> unit, std::optional<StaffId> staff = {}) {
    return perform(ledger(), administrator(), GiveRole{{.account = to, .role = role, .unit = unit, .staff = staff}}).value();
  }
  // An account with a role, as it is signed in by one click.
  struct Person {
    AccountId account = {};
    GrantId grant = {};
  };
  Person practitioner(std::string const& user_name, UnitId unit = team_one) {
    auto const made = account(user_name);
    return {made, give(made, Role::practitioner, unit, gill)};
  }
  Person senior(std::string const& user_name, UnitId unit = team_one) {
    auto const made = account(user_name);
    return {made, give(made, Role::spo, unit, sam)};
  }
  std::string open(GrantId grant) { return sign_in_without_secret(ledger(), grant, true).value().token; }
  ledger::Scope scope(GrantId grant) {
    return ledger().read(administrator(), [&](ledger::View& view) { return scope_of_grant(view, grant); }).value();
  }

  // The surnames that a scope sees.
  std::vector<std::string> seen(ledger::Scope const& who) {
    static constexpr ledger::Scoped names{"test.seen", "select p.surname from person p where {visible p} order by p.surname"};
    return ledger().read(who, [](ledger::View& view) { return view.rows<std::string>(names); });
  }
  std::int64_t audited(std::string const& what) {
    static constexpr sql::Statement count{"test.audited", "select count(*) from audit_entry where what = :what"};
    return *db().row<std::int64_t>(count, {{"what", what}});
  }
};

}  // namespace identity_world
