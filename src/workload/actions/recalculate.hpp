// Tier and weight follow the record: in the transaction of what happened, or in a run over many.
#pragma once
#include "workload/store/tier_facts.hpp"

namespace workload {

// What a subject comes to on the day. Nothing is written here.
struct Reckoned {
  std::optional<TierCalculation> calculation = {};  // none where nothing that was worked out or went in is another
  std::optional<CaseWeight> weight = {};            // none without an order in force
  bool weight_moved = false;                        // another weight, practitioner or team than stands
  std::optional<std::string> shown = {};            // the tier of the model of the day, where the record has to be told
};
Reckoned reckon(TierRules const&, Weights const&, Subject const&, base::Date day, base::Instant at, std::string_view why);

// In the transaction of what happened. `why`: in plain words, kept with the calculation.
void recalculate(ledger::Tx&, PersonId, std::string_view why);

}  // namespace workload
