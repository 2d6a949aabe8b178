// An assessment in the words of the case record, from the record as it stands.
#pragma once
#include "ledger/view.hpp"
#include "risk/domain/case_record.hpp"
#include "risk/store/assessment.hpp"

namespace risk {

// The parts, without what was missing: that belongs to a signature.
AssessmentText record_of(ledger::View&, AssessmentRow const&);

// Nothing for an assessment that is not there or not visible. How it
// reads now; how it read when it was signed is the signature's body. A look.
std::optional<std::string> assessment_for_case_record(ledger::View&, AssessmentId);

}  // namespace risk
