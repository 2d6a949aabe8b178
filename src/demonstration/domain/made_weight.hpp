// What a made-up person's tier is worked out from: scores, needs, requirements. Every number is invented.
#pragma once
#include "base/random.hpp"
#include "workload/domain/tier_facts.hpp"

namespace demonstration {

// Drawn once for a person. Where she stands between the easiest case (0) and the hardest (999); an officer's whole caseload is
// shifted until its points are those that the plan asks for.
struct CaseDraw {
  int score = 0;                       // of recidivism and reoffending
  int needs = 0;
  int hundredths = 0;                  // behind the decimal point
  std::array<int, 8> sections = {};    // of each need
  bool sexual = false;                 // convicted of a sexual offence, as the record says
  base::Date dated = {};               // of the scores
  std::optional<base::Date> assessed = {};
  bool parenting = false, impulsive = false;
  bool breached = false;
  base::Date breached_on = {};
};
CaseDraw draw_case(base::Random&, workload::TierFacts const&, base::Date day);

// The scores and needs of the draw, `shift` harder (-999 to 999), in place of what the facts hold.
void fill(workload::TierFacts&, CaseDraw const&, int shift);

// "Curfew, 12 weeks; rehabilitation activity, 10 days": the requirements of an order as typed.
std::vector<workload::KeptRequirement> requirements_from(std::string_view text, workload::SentenceId, base::Date started);

}  // namespace demonstration
