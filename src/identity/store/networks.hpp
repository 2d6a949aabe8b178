// Wrong tries by the network they came from.
#pragma once
#include "identity/domain/account.hpp"
#include "identity/domain/network.hpp"
#include "ledger/tx.hpp"

namespace identity {

NetworkTries network_tries(ledger::Tx&, std::string_view network);          // its row locked
void count_wrong_try_from(ledger::Tx&, std::string_view network);           // and forgets networks long forgiven
// Has this account come all the way in from here lately?
bool known_from(ledger::Tx&, AccountId, std::string_view network);

}  // namespace identity
