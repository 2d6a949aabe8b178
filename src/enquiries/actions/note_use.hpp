// What area risk calls when items are dealt with in an assessment. Not actions of their own: they run inside one.
#pragma once
#include "enquiries/domain/ids.hpp"
#include "ledger/tx.hpp"

namespace enquiries {

// Every item of the enquiry is cited or set aside now; `any_cited` says which the enquiry becomes: used or set aside.
// Does nothing unless the enquiry is read.
void note_used(ledger::Tx&, EnquiryId, bool any_cited);
// The assessment that used it is signed complete: used and set aside become closed.
void note_signed(ledger::Tx&, EnquiryId);

}  // namespace enquiries
