// Which of her roles somebody acts in.
#pragma once
#include "identity/domain/account.hpp"
#include "ledger/ledger.hpp"

namespace identity {

struct ChooseRole {
  std::string token = {};   // of the session: one that waits for a role, or an open one that changes to another
  GrantId grant = {};
  static constexpr ledger::Permission needs = ledger::Permission::anyone;
};
// Not found unless the role is hers and holds today.
base::Outcome<> run(ledger::Tx&, ChooseRole const&);

}  // namespace identity
