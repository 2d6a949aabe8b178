// Incidents seen together: how many and how recent, of what kind, against whom, how they change. Counts and plain
// words, never a score: the 2023 thematic inspection of domestic abuse found that past patterns were not analysed and
// abuse of family members not seen as domestic abuse.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "enquiries/domain/item.hpp"

#include <vector>

namespace risk {

struct IncidentSeen {
  enquiries::ItemId id = {};
  enquiries::ItemContent content = {};
};

struct PatternCount {
  std::string what = {};
  int recent = 0;   // in the last 12 months
  int before = 0;
  int undated = 0;
  int all() const { return recent + before + undated; }
};

struct Quiet {       // nothing known between two incidents for at least six months
  base::Date from = {};
  base::Date to = {};
  int months = 0;    // whole months
};

struct Pattern {
  PatternCount total = {.what = "All incidents"};
  std::vector<PatternCount> by_type = {};    // most frequent first; an incident of two types counts under both
  std::vector<PatternCount> by_victim = {};  // by relationship to the person, most frequent first
  int children_present = 0;
  int children_not_known = 0;                // whether a child was present is not known
  int open_matters = 0;                      // on bail or charged, the end not known
  std::optional<base::Date> first = {};
  std::optional<base::Date> last = {};
  std::vector<Quiet> quiet = {};             // oldest first
  std::vector<std::string> changes = {};     // sentences: more often, more serious, new kinds
};

// Only items of kind incident count. An incident known only to its month or year is recent if it may be recent.
Pattern pattern(std::vector<IncidentSeen> const&, base::Date today);

// The same day a year earlier; 28 February for the 29th.
base::Date year_before(base::Date);

}  // namespace risk
