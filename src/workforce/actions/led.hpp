// Whose matter an action changes: loaded through {led s}, so that somebody out of reach is not found.
#pragma once
#include "base/outcome.hpp"
#include "ledger/tx.hpp"
#include "workforce/store/staff_lines.hpp"

namespace workforce {

base::Outcome<StaffLine> led(ledger::Tx&, StaffId);
// Not oneself: `why` says who does it instead.
base::Outcome<StaffLine> led_other(ledger::Tx&, StaffId, std::string why);

}  // namespace workforce
