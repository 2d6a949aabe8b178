// Keeps the words a person can be found by in step with the names and aliases on the record.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/ids.hpp"

namespace people {

// After every change of a name, preferred name or alias.
void renew_tokens(ledger::Tx&, PersonId);

}  // namespace people
