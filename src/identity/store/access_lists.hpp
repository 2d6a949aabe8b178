// Limited access: accounts that must not see a person (exclusions), and the only accounts that may (permissions).
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/tx.hpp"

namespace identity {

struct Listed {
  AccountId account = {};
  std::string full_name = {};
  std::string reason = {};
};
struct AccessLists {
  bool restricted = false;                  // open to `permissions` only
  std::vector<Listed> exclusions = {};
  std::vector<Listed> permissions = {};
};
// Nothing if the person is not the scope's to see.
std::optional<AccessLists> access_lists_of(ledger::View&, PersonId);

void put_exclusion(ledger::Tx&, PersonId, AccountId, std::string_view reason);
void remove_exclusion(ledger::Tx&, PersonId, AccountId);
void put_permission(ledger::Tx&, PersonId, AccountId, std::string_view reason);
void remove_permission(ledger::Tx&, PersonId, AccountId);
void remove_permissions(ledger::Tx&, PersonId);
// Brings person.limited and person.restricted in step with the lists.
void settle_access(ledger::Tx&, PersonId);

}  // namespace identity
