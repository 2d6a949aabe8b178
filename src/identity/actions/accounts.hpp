// What an administrator does with accounts. Passwords are hashed before the transaction: it takes a tenth of a second.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct CreateAccount {
  std::string user_name = {};
  std::string full_name = {};
  std::string email = {};
  std::string password_hash = {};    // of a one-time password that she must change; empty: none yet
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<AccountId> run(ledger::Tx&, CreateAccount const&);

// Every sign-in of the account ends in the same moment.
struct DisableAccount {
  AccountId account = {};
  std::string why = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, DisableAccount const&);

struct EnableAccount {
  AccountId account = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, EnableAccount const&);

// A new one-time password: her sign-ins end, and a lock too.
struct ResetPassword {
  AccountId account = {};
  std::string password_hash = {};
  bool must_change = true;
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, ResetPassword const&);

// Her sign-ins end; at the next one she enrols again.
struct ResetSecondFactor {
  AccountId account = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, ResetSecondFactor const&);

// Practitioners, seniors and heads need a unit and a member of staff; responders an agency; the others a unit,
// except an administrator, an inspector and the public, who need none.
struct GiveRole {
  Grant grant = {};                  // its id and place name are passed over; without valid_from: from today
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<GrantId> run(ledger::Tx&, GiveRole const&);

struct EndRole {
  GrantId grant = {};
  static constexpr ledger::Permission needs = ledger::Permission::administer;
};
base::Outcome<> run(ledger::Tx&, EndRole const&);   // from today on

}  // namespace identity
