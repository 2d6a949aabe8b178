// Tiers and workload of the made-up service: what each person's tier rests on, hours taken off, other work, and the weeks before.
// All that is shown of it comes from the product's own calculation; the inputs are chosen so that the story's figures come out.
#pragma once
#include "demonstration/domain/world.hpp"
#include "ledger/ledger.hpp"

namespace demonstration {

// After everybody is registered and staff are posted; whoever they are, the plan is solved for them.
void weigh(sql::Connection&, ledger::Rules const&, World const&, std::uint64_t seed);

}  // namespace demonstration
