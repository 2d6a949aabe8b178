// The audit as it lies in the database. What reads it for a person's page is in actions and pages; here is what sealing
// and verifying need, which see all of it.
#pragma once
#include "audit/domain/entry.hpp"
#include "audit/domain/head.hpp"
#include "audit/domain/tree.hpp"
#include "ledger/tx.hpp"

namespace audit {

// Bytes as the database gives and takes them.
sql::Bytes to_bytes(std::string_view text);
std::string to_text(sql::Bytes const& bytes);

struct Sealed {
  Tree tree = {};
  std::int64_t last_entry = 0;  // the newest entry in it; 0 for none
};
// How far sealing got. Throws std::logic_error if the newest head does not fit itself: verify says more.
Sealed sealed_so_far(ledger::View& view);

// The newest entry of which it is certain that no older one can still appear. On PostgreSQL numbers are given before
// transactions end, so this waits for those under way; run it first in a transaction of its own, and end that at once.
std::int64_t newest_settled(ledger::Tx& tx);

std::vector<Entry> entries_between(ledger::View& view, std::int64_t after, std::int64_t through, int most);
struct Leaf {
  std::int64_t position = 0, entry = 0;
  Hash hash = {};
};
void add_leaves(ledger::Tx& tx, std::span<Leaf const> leaves);
void add_head(ledger::Tx& tx, Head const& head, Tree const& tree);

}  // namespace audit
