// What a case is, as the record has it: proposed when a reading begins, settled by its reader.
#pragma once
#include "inspection/store/cases.hpp"
#include "inspection/store/inspections.hpp"

namespace inspection {

CaseFacts proposed_facts(ledger::View&, Inspection const&, CaseRow const&);

}  // namespace inspection
