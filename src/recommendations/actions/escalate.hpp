// What the service does by itself, every day: late actions go up the ladder, each rung once (section 11).
#pragma once
#include "ledger/ledger.hpp"

namespace recommendations {

// Returns how many rungs heard of an action. May be run again: nobody hears twice.
int run_daily(ledger::Ledger&, base::Date day);

}  // namespace recommendations
