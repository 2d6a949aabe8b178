// Answers identity::BreakGlassOpened: puts the opening on the list of the senior of the person's team (or who stands in
// for her; or the PDU's deputy or head where there is none) and sends her a message without case data.
// In src/app/reactions.cpp: reactions.on<identity::BreakGlassOpened>(organisation::alert_senior);
#pragma once
#include "identity/domain/facts.hpp"
#include "ledger/tx.hpp"

namespace organisation {

void alert_senior(ledger::Tx&, identity::BreakGlassOpened const&);

}  // namespace organisation
