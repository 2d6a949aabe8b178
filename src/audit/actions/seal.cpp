#include "audit/actions/seal.hpp"

#include "audit/store/log.hpp"

namespace audit {
namespace {

constexpr int most_at_once = 500;

// One step: leaves and the head that covers them commit together, so that no leaf is ever without a head.
std::optional<Head> seal_some(ledger::Tx& tx, SealKey const& key, std::int64_t through) {
  auto sealed = sealed_so_far(tx);
  auto const entries = entries_between(tx, sealed.last_entry, through, most_at_once);
  if (entries.empty()) return std::nullopt;
  std::vector<Leaf> leaves;
  for (auto const& entry : entries) {
    leaves.push_back({.position = sealed.tree.size(), .entry = entry.id, .hash = leaf_hash(sealed_bytes(entry))});
    sealed.tree.append(leaves.back().hash);
  }
  add_leaves(tx, leaves);
  auto const head = key.sign(sealed.tree.size(), sealed.tree.root(), tx.now().time_since_epoch().count());
  add_head(tx, head, sealed.tree);
  tx.housekeeping("a seal says nothing about a person");
  return head;
}

}  // namespace

std::optional<Head> seal(ledger::Ledger& ledger, SealKey const& key) {
  auto const scope = ledger::system_scope("sealer");
  std::int64_t through = 0;
  ledger.write(scope, [&](ledger::Tx& tx) {
    through = newest_settled(tx);
    return false;  // nothing to keep; others may write again
  }, true);
  for (std::optional<Head> newest, last;; newest = last) {
    ledger.write(scope, [&](ledger::Tx& tx) { return (last = seal_some(tx, key, through)).has_value(); }, true);
    if (!last) return newest;
  }
}

}  // namespace audit
