// An assessment: its kinds, its states, and how an item is used in it.
#pragma once
#include "base/words.hpp"

#include <string>

namespace risk {

enum class AssessmentKind { initial, review, termination };

// draft → signed → reopened → signed again …; superseded when a later assessment of the person is signed.
enum class AssessmentState { draft, signed_provisional, signed_complete, reopened, superseded };

constexpr bool is_open(AssessmentState state) { return state == AssessmentState::draft || state == AssessmentState::reopened; }
constexpr bool is_signed(AssessmentState state) {
  return state == AssessmentState::signed_provisional || state == AssessmentState::signed_complete;
}

// The gated step of the rule table that signing is.
std::string_view step_of(AssessmentKind);
// The kind that this step signs; nothing for steps that are decided outside an assessment.
std::optional<AssessmentKind> kind_of_step(std::string_view step);

enum class UseDecision { cited, set_aside };

std::string_view shown(AssessmentKind);   // "Initial assessment"
std::string_view shown(AssessmentState);  // "Signed, provisional"
std::string_view shown(UseDecision);

// Longest reason and longest name of a group, in characters.
inline constexpr int most_reason = 2000;
inline constexpr int most_group_name = 100;

}  // namespace risk

template <>
struct base::Words<risk::AssessmentKind> {
  using enum risk::AssessmentKind;
  static constexpr std::array table{base::Word{initial, "initial"}, base::Word{review, "review"}, base::Word{termination, "termination"}};
};
template <>
struct base::Words<risk::AssessmentState> {
  using enum risk::AssessmentState;
  static constexpr std::array table{base::Word{draft, "draft"}, base::Word{signed_provisional, "signed_provisional"},
                                    base::Word{signed_complete, "signed_complete"}, base::Word{reopened, "reopened"},
                                    base::Word{superseded, "superseded"}};
};
template <>
struct base::Words<risk::UseDecision> {
  using enum risk::UseDecision;
  static constexpr std::array table{base::Word{cited, "cited"}, base::Word{set_aside, "set_aside"}};
};
