// What happens to a person's record and moves her tier, or whose figures it counts in. One function a fact, run in its transaction.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/facts.hpp"
#include "people/domain/facts.hpp"

namespace workload {

void follow_flag(ledger::Tx&, people::FlagAdded const&);
void follow_flag_end(ledger::Tx&, people::FlagEnded const&);
void follow_rosh(ledger::Tx&, people::RoshChanged const&);
void follow_sentence(ledger::Tx&, people::SentenceStarted const&);
void follow_sentence_change(ledger::Tx&, people::SentenceChanged const&);
void follow_sentence_end(ledger::Tx&, people::SentenceEnded const&);
void follow_details(ledger::Tx&, people::DetailsChanged const&);
void follow_allocation(ledger::Tx&, people::PersonAllocated const&);
void follow_transfer(ledger::Tx&, people::PersonTransferred const&);
// The numbers of a team moved: its cases and weeks go along.
void follow_team(ledger::Tx&, organisation::TeamMoved const&);

}  // namespace workload
