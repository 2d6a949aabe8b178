// Why an officer is chosen all the same, where something is shown against her: asked for, and kept.
#pragma once
#include "ledger/tx.hpp"
#include "risk/actions/typed.hpp"
#include "workload/domain/fitness.hpp"
#include "workload/domain/ids.hpp"

namespace workload {

// The field is "concern_reason"; nothing need be typed where there is no concern.
std::string why_all_the_same(risk::Typed&, std::string_view officer, std::vector<Concern> const&, std::string_view typed);
// The reason in the sealed log; it is shown in no person's log, being a matter of the officer ({disclosed a} leaves it out).
void decided_over(ledger::Tx&, PersonId, StaffId officer, std::string const& why);

}  // namespace workload
