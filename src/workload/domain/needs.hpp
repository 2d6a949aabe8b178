// Needs of an assessment: answers to scores, scores to severities. A section in which every answer is missing or unknown
// has no score and no severity; that is not the same as no need.
#pragma once
#include "base/words.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace workload {

enum class Need {
  accommodation,
  education,
  relationships,
  lifestyle,
  drugs,
  alcohol,
  thinking,
  attitudes,
  finance,
  emotional,
};
enum class Severity { no_need, standard, severe };

constexpr std::string_view label(Need need) {
  switch (need) {
    case Need::accommodation: return "accommodation";
    case Need::education: return "education, training and employability";
    case Need::relationships: return "relationships";
    case Need::lifestyle: return "lifestyle and associates";
    case Need::drugs: return "drug misuse";
    case Need::alcohol: return "alcohol misuse";
    case Need::thinking: return "thinking and behaviour";
    case Need::attitudes: return "attitudes";
    case Need::finance: return "financial management and income";
    case Need::emotional: return "emotional well-being";
  }
  return {};
}
constexpr std::string_view label(Severity severity) { return severity == Severity::severe ? "severe need" : severity == Severity::standard ? "standard need" : "no need"; }

enum class Answer { none, some, significant, missing, yes, no, unknown, never, previous, currently };

struct Threshold {
  int standard = 0;  // from this score
  int severe = 0;
};

struct NeedRule {
  Need need = Need::accommodation;
  int weight = 0;
  std::optional<Threshold> threshold = {};      // none: the section has no severity of its own
  std::optional<Threshold> san_threshold = {};  // of a strengths and needs assessment; none: as otherwise
};

struct NeedRules {
  std::map<Answer, int> answers = {};           // what each answer scores
  std::map<Severity, int> severities = {};      // what each severity scores, before the weight
  std::vector<NeedRule> sections = {};
  NeedRule const* section(Need) const;
};

struct SectionResult {
  std::optional<int> score = {};
  std::optional<Severity> severity = {};
};

SectionResult section_result(NeedRules const&, Need, bool san, std::vector<Answer> const&);
int answer_score(NeedRules const&, Answer);
// Severity times weight, over all sections.
int need_points(NeedRules const&, std::map<Need, Severity> const&);

}  // namespace workload

template <>
struct base::Words<workload::Need> {
  static constexpr std::array table{
      base::Word{workload::Need::accommodation, "ACCOMMODATION"},
      base::Word{workload::Need::education, "EDUCATION_TRAINING_AND_EMPLOYABILITY"},
      base::Word{workload::Need::relationships, "RELATIONSHIPS"},
      base::Word{workload::Need::lifestyle, "LIFESTYLE_AND_ASSOCIATES"},
      base::Word{workload::Need::drugs, "DRUG_MISUSE"},
      base::Word{workload::Need::alcohol, "ALCOHOL_MISUSE"},
      base::Word{workload::Need::thinking, "THINKING_AND_BEHAVIOUR"},
      base::Word{workload::Need::attitudes, "ATTITUDES"},
      base::Word{workload::Need::finance, "FINANCIAL_MANAGEMENT_AND_INCOME"},
      base::Word{workload::Need::emotional, "EMOTIONAL_WELL_BEING"},
  };
};
template <>
struct base::Words<workload::Severity> {
  static constexpr std::array table{
      base::Word{workload::Severity::no_need, "NO_NEED"},
      base::Word{workload::Severity::standard, "STANDARD"},
      base::Word{workload::Severity::severe, "SEVERE"},
  };
};
template <>
struct base::Words<workload::Answer> {
  static constexpr std::array table{
      base::Word{workload::Answer::none, "none"},         base::Word{workload::Answer::some, "some"},
      base::Word{workload::Answer::significant, "significant"}, base::Word{workload::Answer::missing, "missing"},
      base::Word{workload::Answer::yes, "yes"},           base::Word{workload::Answer::no, "no"},
      base::Word{workload::Answer::unknown, "unknown"},   base::Word{workload::Answer::never, "never"},
      base::Word{workload::Answer::previous, "previous"}, base::Word{workload::Answer::currently, "currently"},
  };
};
