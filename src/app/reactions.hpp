#pragma once
#include "ledger/tx.hpp"

namespace app {

// One table: fact → the functions of later areas that answer it, in the same transaction.
ledger::Reactions reactions();

}  // namespace app
