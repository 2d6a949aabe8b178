// A new officer's months in role, and what she has yet to meet. A record of what was met, not a mark.
#pragma once
#include "workforce/domain/training.hpp"

namespace workforce {

// A posting as months in role need it.
struct GradeSpell {
  Grade grade = Grade::po;
  base::Date from = {};
  std::optional<base::Date> to = {};  // the first day without it
};
// The first day of the unbroken run of postings in the grade she holds on the day; nothing if she holds none. A change of
// hours, terms or team does not break it.
std::optional<base::Date> in_role_since(std::vector<GradeSpell> postings, base::Date day);

struct ExpectedStep {
  Expected const* expected = nullptr;
  std::optional<base::Date> met_on = {};  // the first that answers it
  std::string overseen_by = {};
  bool late(int months_in_role) const { return !met_on && months_in_role >= expected->by_month; }
};
// What is expected of the grade, in order, and what was met of it.
std::vector<ExpectedStep> steps_of(TrainingRules const&, Grade, std::vector<workload::CaseMet> const&);
// What comes next: the first not met; nothing when all is.
ExpectedStep const* next_step(std::vector<ExpectedStep> const&);

// The reduction that is usual now; nothing if none is.
Protected const* usual_reduction(TrainingRules const&, Grade, int months_in_role);

}  // namespace workforce
