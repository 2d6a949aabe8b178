// Keys of this area's rows, and those of other areas that it refers to.
#pragma once
#include "ledger/scope.hpp"
#include "people/domain/ids.hpp"

namespace inspection {

using InspectionId = base::Strong<struct InspectionTag>;
using CaseId = base::Strong<struct InspectionCaseTag>;
using ReadingId = base::Strong<struct CaseReadingTag>;
using SlotId = base::Strong<struct InterviewSlotTag>;
using AlertId = base::Strong<struct InspectionAlertTag>;
using ExampleId = base::Strong<struct PracticeExampleTag>;
using RequestId = base::Strong<struct EvidenceRequestTag>;
using EvidenceId = base::Strong<struct OrganisationalEvidenceTag>;

using ledger::AccountId;
using ledger::StaffId;
using ledger::UnitId;
using people::PersonId;

}  // namespace inspection
