// People who come from another system, many at once: each table takes all its rows in one journey.
#pragma once
#include "ledger/tx.hpp"
#include "people/domain/import_row.hpp"
#include "people/domain/priority.hpp"

#include <set>

namespace people {

struct Incoming {
  ImportedPerson const* row = nullptr;
  PriorityReason look = {};   // of the first look that awaits them
};

// Of these people's CRNs, those that are somebody's already, in whosever sight. A CRN has been checked before: it is a
// capital letter and six digits.
std::set<std::string> crns_taken(ledger::View&, std::span<Incoming const>);
// Writes the record of each, the words they are found by, their history and their first look, and records it for the
// audit. No CRN among them may be taken.
void load_people(ledger::Tx&, std::span<Incoming const>);

}  // namespace people
