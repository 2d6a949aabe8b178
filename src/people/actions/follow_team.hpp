// The people of a team go where the team goes.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/facts.hpp"

namespace people {

// Their place is the team's new number; each record says in its history and its audit that it moved, and why.
void follow_team(ledger::Tx&, organisation::TeamMoved const&);
// The weekly target of first looks of a unit that ended is shared out among those that follow.
void follow_unit(ledger::Tx&, organisation::UnitFollowed const&);

}  // namespace people
