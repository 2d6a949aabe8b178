// Whose an enquiry is today: the owner, or whoever stands in for her while she is away. Followed at once when an absence
// is recorded or a posting ends, and by the round of the day for absences that begin or end by themselves.
#pragma once
#include "ledger/ledger.hpp"
#include "organisation/domain/facts.hpp"

namespace enquiries {

void pass_on(ledger::Tx&, organisation::StaffAway const&);
void pass_on(ledger::Tx&, organisation::PostingEnded const&);
void take_back(ledger::Tx&, organisation::StaffBack const&);

}  // namespace enquiries
