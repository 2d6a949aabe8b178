// An answer arrives: released, moved, dated and told. Shared by every way in which answers come.
#pragma once
#include "enquiries/actions/steps.hpp"
#include "enquiries/store/returns.hpp"

namespace enquiries {

// A partner who answers without waiting for our reply to its question: the pause ends.
void end_own_question(ledger::Tx&, EnquiryRow&);
// `changed`: items of an earlier answer that this corrected one changes.
void arrive(ledger::Tx&, EnquiryRow&, ReturnId, ReturnKind, std::vector<ItemId> const& changed = {});
// May an answer of this kind come now?
base::Outcome<> check_arrival(EnquiryState, ReturnKind);

}  // namespace enquiries
