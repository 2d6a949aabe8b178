// A reaction: what may change the risk to a child opens a review of the assessment in force (`opens = "review"` in the rules).
#pragma once
#include "enquiries/domain/facts.hpp"
#include "ledger/ledger.hpp"

namespace risk {

// A draft review on the practitioner's list, due as many working days after the answer as one that opens again (five).
// Nothing where an assessment is open already, or none was signed yet: that one will weigh it.
void open_review(ledger::Tx&, enquiries::NeedArose const&);

}  // namespace risk
