// What happens to workload by itself.
#pragma once
#include "ledger/ledger.hpp"

namespace workload {

struct Run {
  std::int64_t people = 0;     // looked at
  std::int64_t changed = 0;    // of these another tier, weight, practitioner or team
};

// Everybody's tier and weight, `chunk` people a transaction: when weights or rules change, on the first of a month (a life
// licence counts by its years), and by hand. What comes out as it stood is not written.
Run reweigh_everybody(ledger::Ledger&, std::string_view why, int chunk = 200);
// Those whom the day itself changes, and people who came by import.
Run reweigh_due(ledger::Ledger&, base::Date day);

// Reductions begin and end; each change is kept and audited. Returns how many.
int move_reductions(ledger::Ledger&);
// This week's row of every officer and team.
int take_week(ledger::Ledger&, base::Date day);

// All of it, in this order, each night.
void run_nightly(ledger::Ledger&, base::Date day);

}  // namespace workload
