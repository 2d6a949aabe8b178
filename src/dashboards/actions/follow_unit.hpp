// A recovery plan goes on for the units that follow one that ended.
#pragma once
#include "ledger/tx.hpp"
#include "organisation/domain/facts.hpp"

namespace dashboards {

void follow_unit(ledger::Tx&, organisation::UnitFollowed const&);

}  // namespace dashboards
