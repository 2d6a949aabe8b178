// The items a decision rests on: this person's, read, and at the version they have now.
#pragma once
#include "base/outcome.hpp"
#include "ledger/tx.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

base::Outcome<std::vector<std::pair<ItemId, int>>> grounds(ledger::Tx&, PersonId, std::vector<ItemId> const&);

}  // namespace risk
