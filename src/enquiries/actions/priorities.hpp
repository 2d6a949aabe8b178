// The priority of what is still open follows what becomes known: it rises with a flag, a level, a child of the household, or
// a hearing or release that comes near. While a question is open it never falls: who was told it comes first is not untold.
#pragma once
#include "ledger/ledger.hpp"
#include "people/domain/facts.hpp"

namespace enquiries {

// Of the person's open needs and enquiries; how many rose.
int raise_priority(ledger::Tx&, people::PersonId);

void follow_flag(ledger::Tx&, people::FlagAdded const&);
void follow_rosh(ledger::Tx&, people::RoshChanged const&);
void follow_child(ledger::Tx&, people::ChildLinked const&);

}  // namespace enquiries
