// Assessments that use what came back, some signed with an answer still missing, and the safety arrangements with them.
#pragma once
#include "demonstration/actions/ask.hpp"
#include "demonstration/domain/made_assessment.hpp"

namespace demonstration {

// At most one for a case: nothing where nothing was used and nothing is awaited.
void assess(Building&, base::Random&, Case const&, std::vector<MadeEnquiry> const& enquiries);

}  // namespace demonstration
