// Sealing: every minute the entries since the last head are hashed into the tree and a new head is signed.
#pragma once
#include "audit/domain/head.hpp"
#include "ledger/ledger.hpp"

namespace audit {

// Seals everything that is settled, in short transactions that let people's actions go first. Returns the newest head,
// or nothing if there was nothing new. Two sealers at once: one of them throws sql::Refused, and nothing is amiss.
std::optional<Head> seal(ledger::Ledger& ledger, SealKey const& key);

}  // namespace audit
