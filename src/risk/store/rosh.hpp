// The person's level of risk of serious harm, written by a signed assessment and by nothing else.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/rosh.hpp"
#include "risk/domain/ids.hpp"

namespace risk {

// Person and history in one step; tells people::RoshChanged when the level is another.
void write_level(ledger::Tx&, PersonId, people::Rosh level, AssessmentId);

}  // namespace risk
