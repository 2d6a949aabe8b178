#pragma once
#include "base/strong.hpp"
#include "ledger/scope.hpp"
#include "people/domain/ids.hpp"

namespace workload {

using ledger::PersonId;
using ledger::StaffId;
using ledger::UnitId;
using people::SentenceId;
using ReductionId = base::Strong<struct ReductionTag>;
using PredictorId = base::Strong<struct PredictorTag>;
using NeedAssessmentId = base::Strong<struct NeedAssessmentTag>;
using RequirementId = base::Strong<struct RequirementTag>;
using EnforcementId = base::Strong<struct EnforcementTag>;
using ReportId = base::Strong<struct ReportTag>;
using TierCalculationId = base::Strong<struct TierCalculationTag>;

}  // namespace workload
