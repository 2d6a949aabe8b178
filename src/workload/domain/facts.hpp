// What this area tells, in the transaction that made it so.
#pragma once
#include "workload/domain/ids.hpp"

#include <string>

namespace workload {

// Another tier of the two axes than before, or the first. Points alone are no change.
struct TierChanged { PersonId person = {}; std::string before = {}; std::string after = {}; };
// What a case weighs, or for whom, is another: an officer's figures moved.
struct WeightChanged { PersonId person = {}; };

}  // namespace workload
