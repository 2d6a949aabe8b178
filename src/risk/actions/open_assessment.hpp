// What every change of an assessment begins with.
#pragma once
#include "base/outcome.hpp"
#include "risk/store/keep_assessment.hpp"

namespace risk {

// The assessment, locked, if it may be changed: there, and not signed.
base::Outcome<AssessmentRow> open_assessment(ledger::Tx&, AssessmentId);

// Somebody else changed it since the form was opened.
tl::unexpected<base::Refusal> changed_meanwhile();

}  // namespace risk
