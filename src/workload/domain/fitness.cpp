#include "workload/domain/fitness.hpp"

#include "base/text.hpp"

namespace workload {
namespace {

struct Named {
  bool holds;
  Concern concern;
};

// The order of the list: smaller goes first.
auto rank(AllocationRules const& rules, CaseToAllocate const& of, OfficerForCase const& officer) {
  bool const stopped = !officer.cleared || !may_hold(rules, of, officer.grade);
  return std::tuple{stopped, officer.conflict, officer.available <= 0, officer.away || officer.leaving, officer.potential - worth(rules.worth, officer.knows) * 10, officer.id};
}

}  // namespace

bool may_hold(AllocationRules const& rules, CaseToAllocate const& of, organisation::Grade grade) {
  auto const row = rules.grades.find(grade);
  if (row == rules.grades.end() || of.mappa > row->second.mappa) return false;
  return of.rosh == people::Rosh::not_assessed ? row->second.not_yet_assessed : of.rosh <= row->second.rosh;
}

Fitness fitness(AllocationRules const& rules, CaseToAllocate const& of, OfficerForCase const& officer, int red_from_per_cent) {
  Fitness out;
  if (!may_hold(rules, of, officer.grade)) out.stops.push_back(Stop::grade);
  if (!officer.cleared) out.stops.push_back(Stop::not_cleared);
  bool const hours = officer.available > 0;
  for (auto const& [holds, concern] : {Named{officer.conflict, Concern::conflict}, Named{officer.away, Concern::away}, Named{officer.leaving, Concern::leaving},
                                       Named{officer.training_missing, Concern::training}, Named{officer.kind_unmet, Concern::kind},
                                       Named{officer.other_team || officer.other_authority, Concern::distance}, Named{!hours, Concern::no_hours},
                                       Named{hours && officer.potential >= red_from_per_cent * 10, Concern::capacity},
                                       Named{officer.protected_caseload && officer.potential > rules.protected_up_to * 10, Concern::protected_caseload}})
    if (holds) out.concerns.push_back(concern);
  return out;
}

Fitness fitness_beside(OfficerForCase const& officer) {
  Fitness out;
  if (!officer.cleared) out.stops.push_back(Stop::not_cleared);
  if (officer.conflict) out.concerns.push_back(Concern::conflict);
  return out;
}

std::string without_matters_of_staff(std::string_view concerns) {
  std::string kept;
  for (auto const word : base::words_of(concerns))
    if (auto const concern = base::from_word<Concern>(word); !concern || !is_matter_of_staff(*concern)) kept += (kept.empty() ? "" : " ") + std::string(word);
  return kept;
}

bool goes_before(AllocationRules const& rules, CaseToAllocate const& of, OfficerForCase const& a, OfficerForCase const& b) { return rank(rules, of, a) < rank(rules, of, b); }

int worth(Relationships const& worth, Knows knows) {
  switch (knows) {
    case Knows::nobody: return 0;
    case Knows::authority: return worth.authority;
    case Knows::team: return worth.team;
    case Knows::earlier: return worth.earlier;
    case Knows::household: return worth.household;
    case Knows::cover: return worth.cover;
    case Knows::co_worker: return worth.co_worker;
  }
  return 0;
}

std::string_view label(Knows knows) {
  switch (knows) {
    case Knows::nobody: return "does not know the person";
    case Knows::authority: return "works where the person lives";
    case Knows::team: return "in the person’s team";
    case Knows::earlier: return "held the case before";
    case Knows::household: return "holds somebody of the same address";
    case Knows::cover: return "covers the case now";
    case Knows::co_worker: return "co-works the case now";
  }
  return {};
}

std::string_view label(Stop stop) {
  return stop == Stop::grade ? "this grade may not hold a case of this level" : "is not on the list of who may see this record";
}

std::string_view label(Concern concern) {
  switch (concern) {
    case Concern::conflict: return "conflict of interest declared";
    case Concern::away: return "away today";
    case Concern::leaving: return "leaves soon";
    case Concern::training: return "training missing or expired";
    case Concern::kind: return "no case of this kind held or shadowed";
    case Concern::distance: return "another team or another area";
    case Concern::capacity: return "at or over full capacity with this case";
    case Concern::no_hours: return "no hours available";
    case Concern::protected_caseload: return "protected caseload would be exceeded";
  }
  return {};
}

}  // namespace workload
