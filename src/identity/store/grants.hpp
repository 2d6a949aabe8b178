// Roles given at places.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/tx.hpp"

namespace identity {

std::optional<Grant> find_grant(ledger::View&, GrantId);
std::vector<Grant> grants_of(ledger::View&, AccountId, base::Date on);   // valid on the day, by id
std::vector<Grant> every_grant_of(ledger::View&, AccountId);             // by id
std::vector<Grant> grants_in(ledger::View&, Role, base::Date on);        // of every account, by id

// Accounts that hold a role somewhere in a place on the day: whom an access list may name. By name.
struct AccountName {
  AccountId id = {};
  std::string full_name = {};
  std::string user_name = {};
};
std::vector<AccountName> accounts_within(ledger::View&, ledger::Place, base::Date on);

// The grant's id and place name are passed over. `granted_by` is the scope's account.
GrantId insert_grant(ledger::Tx&, Grant const&);
void end_grant(ledger::Tx&, GrantId, base::Date on);                     // the first day without it

bool place_exists(ledger::View&, Grant const&);                          // its unit or agency, and its staff if given

}  // namespace identity
