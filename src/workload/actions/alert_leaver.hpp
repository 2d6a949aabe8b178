// Whose cases need another owner is told to who answers for the team, on the day it becomes known.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/facts.hpp"
#include "people/domain/facts.hpp"

namespace workload {

void alert_leaver(ledger::Tx&, organisation::PostingEnded const&);
// A record of allocation does not outlive what it decided: the person went to another team.
void close_decision(ledger::Tx&, people::PersonTransferred const&);

}  // namespace workload
