// What this area tells the others.
#pragma once
#include "recommendations/domain/action.hpp"
#include "recommendations/domain/ids.hpp"

namespace recommendations {

// An action of an action plan is late, and this rung has heard of it now.
struct ActionLate {
  InspectionId inspection = {};
  RecommendationId recommendation = {};
  PlanActionId action = {};
  Rung rung = Rung::owner;
  base::Date due = {};
};

}  // namespace recommendations
