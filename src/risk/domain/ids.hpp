// Keys of this area's rows, and of the rows it refers to.
#pragma once
#include "base/strong.hpp"

namespace risk {

using AssessmentId = base::Strong<struct AssessmentTag>;
using UseGroupId = base::Strong<struct UseGroupTag>;
using ArrangementId = base::Strong<struct ArrangementTag>;
using SignatureId = base::Strong<struct SignatureTag>;
using GateDecisionId = base::Strong<struct GateDecisionTag>;

}  // namespace risk
