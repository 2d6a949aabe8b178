#include "workforce/domain/experience.hpp"

#include <algorithm>

namespace workforce {

std::optional<base::Date> in_role_since(std::vector<GradeSpell> postings, base::Date day) {
  std::ranges::sort(postings, std::ranges::greater{}, &GradeSpell::from);
  auto const valid = [&](GradeSpell const& s) { return s.from <= day && (!s.to || *s.to > day); };
  auto const now = std::ranges::find_if(postings, valid);
  if (now == postings.end()) return std::nullopt;
  auto const grade = now->grade;
  auto since = now->from;
  // Earlier spells of the grade that reach the run so far lengthen it; sorted by start, so one pass from the latest on is enough
  // unless a long one lies behind a short one, for which it is gone through again.
  for (bool longer = true; longer;) {
    longer = false;
    for (auto const& spell : postings)
      if (spell.grade == grade && spell.from < since && (!spell.to || *spell.to >= since)) since = spell.from, longer = true;
  }
  return since;
}

std::vector<ExpectedStep> steps_of(TrainingRules const& rules, Grade grade, std::vector<workload::CaseMet> const& cases) {
  std::vector<ExpectedStep> steps;
  for (auto const& expected : rules.expected) {
    if (!expected.grades.empty() && std::ranges::find(expected.grades, grade) == expected.grades.end()) continue;
    ExpectedStep step{.expected = &expected};
    for (auto const& met : cases)
      if (workload::answers(met, expected.kind) && (!step.met_on || met.first < *step.met_on)) step.met_on = met.first, step.overseen_by = met.overseen_by;
    steps.push_back(step);
  }
  return steps;
}

ExpectedStep const* next_step(std::vector<ExpectedStep> const& steps) {
  auto const found = std::ranges::find_if(steps, [](ExpectedStep const& step) { return !step.met_on; });
  return found == steps.end() ? nullptr : &*found;
}

Protected const* usual_reduction(TrainingRules const& rules, Grade grade, int months_in_role) {
  auto const found = std::ranges::find_if(rules.reductions, [&](Protected const& line) { return line.grade == grade && line.from_month <= months_in_role && months_in_role < line.to_month; });
  return found == rules.reductions.end() ? nullptr : &*found;
}

}  // namespace workforce
