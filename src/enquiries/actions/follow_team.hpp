// What is open about a team's people goes where the team goes, and has somebody who is there.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/facts.hpp"

namespace enquiries {

// Each open enquiry gets its audit line; one without an owner, or whose owner stands in nobody's place any more, gets one.
void follow_team(ledger::Tx&, organisation::TeamMoved const&);

}  // namespace enquiries
