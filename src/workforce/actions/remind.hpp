// One message before training expires, none twice. It holds a link and no word of what expires.
#pragma once
#include "ledger/ledger.hpp"

namespace workforce {

// A day's round; returns how many messages were made.
int remind_of_training(ledger::Ledger&, base::Date day);

}  // namespace workforce
