// The questions of a full assessment whose answers make the score of a section, in the order in which answers are kept.
// Source: hmpps-assess-risks-and-needs, Section.kt, whose severity counts the level of use of the main drug too.
#pragma once
#include "workload/domain/needs.hpp"

namespace workload {

enum class AnswerScale { problem, yes_no, ever };   // none to significant; yes or no; never, previously, currently

struct NeedQuestion {
  Need need = Need::accommodation;
  std::string_view label = {};
  AnswerScale scale = AnswerScale::problem;
};

constexpr auto need_questions = [] {
  using enum Need;
  return std::array{
      NeedQuestion{accommodation, "No fixed abode or transient", AnswerScale::yes_no},
      NeedQuestion{accommodation, "Suitability of accommodation"},
      NeedQuestion{accommodation, "Permanence of accommodation"},
      NeedQuestion{accommodation, "Location of accommodation"},
      NeedQuestion{education, "Unemployed"},
      NeedQuestion{education, "Employment history"},
      NeedQuestion{education, "Work-related skills"},
      NeedQuestion{education, "Attitude to employment"},
      NeedQuestion{relationships, "Close family"},
      NeedQuestion{relationships, "Experience of childhood"},
      NeedQuestion{relationships, "Previous close relationships"},
      NeedQuestion{lifestyle, "Regular activities that encourage offending"},
      NeedQuestion{lifestyle, "Easily influenced"},
      NeedQuestion{lifestyle, "Recklessness"},
      NeedQuestion{drugs, "Current drug noted"},
      NeedQuestion{drugs, "Level of use of the main drug"},
      NeedQuestion{drugs, "Motivation to tackle drug misuse"},
      NeedQuestion{drugs, "Drugs a major activity"},
      NeedQuestion{drugs, "Ever injected drugs", AnswerScale::ever},
      NeedQuestion{alcohol, "Current use"},
      NeedQuestion{alcohol, "Binge drinking"},
      NeedQuestion{alcohol, "Frequency and level"},
      NeedQuestion{alcohol, "Motivation to tackle alcohol misuse"},
      NeedQuestion{thinking, "Recognises problems"},
      NeedQuestion{thinking, "Problem-solving skills"},
      NeedQuestion{thinking, "Awareness of consequences"},
      NeedQuestion{thinking, "Understands the views of others"},
      NeedQuestion{attitudes, "Pro-criminal attitudes"},
      NeedQuestion{attitudes, "Attitude towards supervision"},
      NeedQuestion{attitudes, "Attitude towards community and society"},
      NeedQuestion{attitudes, "Motivation to address behaviour"},
  };
}();

}  // namespace workload
