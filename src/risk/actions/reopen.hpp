// Reactions: an answer that comes opens again what was signed without it; a correction opens what cited the item.
// Listed in app/reactions.cpp. They run inside a partner's action, so they read by key, not by place.
#pragma once
#include "enquiries/domain/facts.hpp"
#include "ledger/tx.hpp"

namespace risk {

// A final answer: provisional signatures and gates that went without it open again, due in the working days of the
// rules (five) counted from the day it arrived. A signed assessment of the person opens too, unless another is being
// written: information that came after sign-off has to be weighed. An interim one opens nothing: it is still missing.
void reopen_answered(ledger::Tx&, enquiries::AnswerArrived const&);
// Assessments that cited or set aside an item as it was before, and gates opened after the first answer.
void reopen_corrected(ledger::Tx&, enquiries::AnswerCorrected const&);
// Nothing more will come: what went without it can be completed now.
void reopen_withdrawn(ledger::Tx&, enquiries::EnquiryWithdrawn const&);
void reopen_closed(ledger::Tx&, enquiries::EnquiryClosed const&);

// The working day by which what opens again on the day of the answer, today, is due.
base::Date reopened_due(ledger::View&, base::Date answered);
base::Date reopened_due(ledger::View&);

}  // namespace risk
