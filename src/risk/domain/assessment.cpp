#include "risk/domain/assessment.hpp"

namespace risk {

std::string_view step_of(AssessmentKind kind) {
  switch (kind) {
    case AssessmentKind::initial: return "assessment.sign";
    case AssessmentKind::review: return "review.sign";
    case AssessmentKind::termination: return "termination.sign";
  }
  return {};
}

std::optional<AssessmentKind> kind_of_step(std::string_view step) {
  for (auto const& row : base::Words<AssessmentKind>::table)
    if (step_of(row.value) == step) return row.value;
  return std::nullopt;
}

std::string_view shown(AssessmentKind kind) {
  switch (kind) {
    case AssessmentKind::initial: return "Initial assessment";
    case AssessmentKind::review: return "Review of the assessment";
    case AssessmentKind::termination: return "Assessment before the end of the order";
  }
  return {};
}

std::string_view shown(AssessmentState state) {
  switch (state) {
    case AssessmentState::draft: return "Being written";
    case AssessmentState::signed_provisional: return "Signed, provisional";
    case AssessmentState::signed_complete: return "Signed, complete";
    case AssessmentState::reopened: return "Opened again";
    case AssessmentState::superseded: return "Replaced by a later one";
  }
  return {};
}

std::string_view shown(UseDecision decision) { return decision == UseDecision::cited ? "Cited" : "Set aside"; }

}  // namespace risk
