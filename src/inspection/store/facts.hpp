// What must stand before an inspection moves on, as the areas that know it say it.
#pragma once
#include "inspection/store/inspections.hpp"

namespace inspection {

// Said by whoever changed what it rests on, in the same transaction.
void set_fact(ledger::Tx&, InspectionId, bool WorkflowFacts::* fact, bool holds);
// What the record shows now; of documents and comments on the draft, what was said last.
WorkflowFacts workflow_facts(ledger::View&, Inspection const&);

}  // namespace inspection
