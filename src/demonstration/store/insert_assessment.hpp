// Assessments, what they cite, their signatures, and safety arrangements.
#pragma once
#include "demonstration/domain/made_assessment.hpp"
#include "demonstration/store/bulk.hpp"

namespace demonstration {

void insert_assessment(Bulk&, Keys&, people::PersonId, MadeAssessment const&, Worker const& signer, Worker const& senior);

}  // namespace demonstration
