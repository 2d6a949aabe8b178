#include "audit/store/log.hpp"

namespace audit {
namespace {

constexpr ledger::System newest_head{"audit.newest_head", "sealing covers every entry",
                                     "select tree_size, frontier, root from audit_head order by tree_size desc limit 1"};
constexpr ledger::System last_leaf{"audit.last_leaf", "sealing covers every entry",
                                   "select position, entry_id from audit_leaf order by position desc limit 1"};
constexpr ledger::System wait_for_writers{"audit.wait_for_writers", "sealing covers every entry",
                                          "lock table audit_entry in share mode"};
constexpr ledger::System newest_entry{"audit.newest_entry", "sealing covers every entry",
                                      "select coalesce(max(id), 0) from audit_entry"};
constexpr ledger::System between{
    "audit.entries_between", "sealing covers every entry",
    "select id, at, account_id, actor, role, processing, what, person_id, subject, detail, why, recipient, request_id,"
    " from_address from audit_entry where id > :after and id <= :through order by id limit :most"};
constexpr sql::Load put_leaves{"audit.put_leaves", "audit_leaf", "position, entry_id, hash"};
constexpr ledger::Write put_head{"audit.put_head",
                                 "insert into audit_head (tree_size, root, frontier, sealed_at, key_id, signature)"
                                 " values (:size, :root, :frontier, :at, :key, :signature)"};

struct HeadRow {
  std::int64_t size = 0;
  sql::Bytes frontier = {}, root = {};
};
struct LeafRow {
  std::int64_t position = 0, entry = 0;
};

}  // namespace

sql::Bytes to_bytes(std::string_view text) {
  auto const* begin = reinterpret_cast<std::byte const*>(text.data());
  return {begin, begin + text.size()};
}
std::string to_text(sql::Bytes const& bytes) { return {reinterpret_cast<char const*>(bytes.data()), bytes.size()}; }

Sealed sealed_so_far(ledger::View& view) {
  auto const head = view.row<HeadRow>(newest_head);
  if (!head) return {};
  auto const tree = Tree::restore(head->size, to_text(head->frontier));
  auto const leaf = view.row<LeafRow>(last_leaf);
  if (!tree || !leaf || raw(tree->root()) != to_text(head->root) || leaf->position + 1 != head->size)
    throw std::logic_error("the newest seal of the audit does not fit its entries: run `fullpicture audit verify`");
  return {.tree = *tree, .last_entry = leaf->entry};
}

std::int64_t newest_settled(ledger::Tx& tx) {
  if (tx.engine() == sql::Engine::postgresql) tx.rows<std::int64_t>(wait_for_writers);
  return tx.row<std::int64_t>(newest_entry).value();
}

std::vector<Entry> entries_between(ledger::View& view, std::int64_t after, std::int64_t through, int most) {
  return view.rows<Entry>(between, {{"after", after}, {"through", through}, {"most", most}});
}

void add_leaves(ledger::Tx& tx, std::span<Leaf const> leaves) {
  std::vector<std::vector<sql::Value>> rows;
  for (auto const& leaf : leaves) rows.push_back({leaf.position, leaf.entry, to_bytes(raw(leaf.hash))});
  tx.load(put_leaves, rows);
}

void add_head(ledger::Tx& tx, Head const& head, Tree const& tree) {
  tx.change(put_head, {{"size", head.size},
                       {"root", to_bytes(raw(head.root))},
                       {"frontier", to_bytes(tree.frontier())},
                       {"at", head.sealed_at},
                       {"key", head.key_id},
                       {"signature", to_bytes(head.signature)}});
}

}  // namespace audit
