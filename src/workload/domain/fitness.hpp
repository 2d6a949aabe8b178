// An officer against a case: what stops the allocation, what is shown and needs a reason, and who stands first in the list.
#pragma once
#include "workload/domain/allocation_rules.hpp"

#include <cstdint>
#include <optional>

namespace workload {

struct CaseToAllocate {
  people::Rosh rosh = people::Rosh::not_assessed;
  int mappa = 0;
  bool limited = false;  // an exclusion or a restriction list stands against the record
};

// How she knows the person, or the household.
enum class Knows { nobody, authority, team, earlier, household, cover, co_worker };  // the strongest of what holds

struct OfficerForCase {
  organisation::Grade grade = organisation::Grade::po;
  bool cleared = true;             // sees the record: on the list where it is restricted, on no exclusion
  bool conflict = false;           // a conflict of interest with this person was declared
  bool away = false;               // today
  bool leaving = false;            // within the days of the rules
  bool other_team = false;
  bool other_authority = false;    // her team's area is not where the person lives
  bool kind_unmet = false;         // never held or shadowed a case of this kind
  bool training_missing = false;
  bool protected_caseload = false;
  std::int64_t capacity = 0;       // tenths of a per cent, before
  std::int64_t potential = 0;      // after
  std::int64_t available = 0;      // points
  Knows knows = Knows::nobody;
  std::int64_t id = 0;             // what settles a tie
};

enum class Stop { grade, not_cleared };
enum class Concern { conflict, away, leaving, training, kind, distance, capacity, no_hours, protected_caseload };

struct Fitness {
  std::vector<Stop> stops = {};        // any: the allocation is refused
  std::vector<Concern> concerns = {};  // any: a reason is asked for
};
// Whom she knows, what training she lacks and why hours are taken off are matters of the officer herself.
constexpr bool is_matter_of_staff(Concern concern) { return concern == Concern::conflict || concern == Concern::training || concern == Concern::protected_caseload; }
std::string without_matters_of_staff(std::string_view concerns);  // words separated by a space, as they are kept

Fitness fitness(AllocationRules const&, CaseToAllocate const&, OfficerForCase const&, int red_from_per_cent);

// Of who works a case beside its practitioner or covers for her. She is not given it: grade, hours and distance do not count.
Fitness fitness_beside(OfficerForCase const&);

bool may_hold(AllocationRules const&, CaseToAllocate const&, organisation::Grade);

// Best first: who may hold it, then without a conflict, then who is there and stays, then the lowest workload after it less
// what knowing the person is worth; ties by the key.
bool goes_before(AllocationRules const&, CaseToAllocate const&, OfficerForCase const&, OfficerForCase const&);

int worth(Relationships const&, Knows);
std::string_view label(Knows);    // "covers for the person now"
std::string_view label(Stop);     // "Her grade may not hold this case"
std::string_view label(Concern);  // "over capacity with this case"

}  // namespace workload

template <>
struct base::Words<workload::Concern> {
  static constexpr std::array table{
      base::Word{workload::Concern::conflict, "conflict"}, base::Word{workload::Concern::away, "away"},         base::Word{workload::Concern::leaving, "leaving"},
      base::Word{workload::Concern::training, "training"}, base::Word{workload::Concern::kind, "kind"},         base::Word{workload::Concern::distance, "distance"},
      base::Word{workload::Concern::capacity, "capacity"}, base::Word{workload::Concern::no_hours, "no_hours"}, base::Word{workload::Concern::protected_caseload, "protected_caseload"},
  };
};
