// Keys of this area's rows, and those of other areas that it refers to.
#pragma once
#include "inspection/domain/ids.hpp"

namespace recommendations {

using RecommendationId = base::Strong<struct RecommendationTag>;
using PlanActionId = base::Strong<struct PlanActionTag>;

using inspection::AccountId;
using inspection::InspectionId;
using inspection::UnitId;

}  // namespace recommendations
