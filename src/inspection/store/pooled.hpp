// Counts kept when a panel has decided, and the counts of a region's units added up for the region's own inspection. Numerators
// and denominators are added; percentages are never averaged.
#pragma once
#include "inspection/domain/rate.hpp"
#include "inspection/store/findings.hpp"

namespace inspection {

struct PooledUnit {
  std::string name = {};
  InspectionId inspection = {};
  base::Date fieldwork_from = {};
  std::int64_t cases = 0;
  std::int64_t eligible = 0;
  std::vector<KeyQuestionCount> counts = {};
};
struct Pooled {
  std::string programme = {};               // whose inspections these are
  std::vector<PooledUnit> units = {};       // by name: those whose ratings a panel has decided, the newest of each
  std::vector<std::string> missing = {};    // units of the region without one
  Count count(std::string_view key_question) const;
  std::int64_t cases() const;
  std::int64_t eligible() const;
};
// Nothing is pooled under most programmes. For who is in the team of the region's inspection.
Pooled pooled_of(ledger::View&, Inspection const&);

// In place of those kept before, when the panel decided the first time.
void keep_counts(ledger::Tx&, InspectionId, Findings const&);

}  // namespace inspection
