#include "audit/domain/tree.hpp"

#include <bit>

namespace audit {
namespace {

Hash root_of(std::span<Hash const> leaves) {
  Tree tree;
  for (auto const& leaf : leaves) tree.append(leaf);
  return tree.root();
}

// The largest power of two below `size`; `size` is at least 2.
std::size_t split(std::size_t size) { return std::bit_floor(size - 1); }

// RFC 6962, section 2.1.2: SUBPROOF(m, D[n], b).
Proof subproof(std::span<Hash const> leaves, std::size_t older, bool whole) {
  if (older == leaves.size()) return whole ? Proof{} : Proof{root_of(leaves)};
  auto const left = split(leaves.size());
  if (older <= left) {
    auto proof = subproof(leaves.first(left), older, whole);
    proof.push_back(root_of(leaves.subspan(left)));
    return proof;
  }
  auto proof = subproof(leaves.subspan(left), older - left, false);
  proof.push_back(root_of(leaves.first(left)));
  return proof;
}

}  // namespace

void Tree::append(Hash const& leaf) {
  complete_.push_back(leaf);
  for (auto ones = size_; (ones & 1) != 0; ones >>= 1) {
    auto const right = complete_.back();
    complete_.pop_back();
    complete_.back() = node_hash(complete_.back(), right);
  }
  ++size_;
}

Hash Tree::root() const {
  if (complete_.empty()) return empty_root();
  Hash root = complete_.back();
  for (auto left = complete_.rbegin() + 1; left != complete_.rend(); ++left) root = node_hash(*left, root);
  return root;
}

std::string Tree::frontier() const {
  std::string bytes;
  for (auto const& hash : complete_) bytes += raw(hash);
  return bytes;
}

std::optional<Tree> Tree::restore(std::int64_t size, std::string_view frontier) {
  auto const subtrees = static_cast<std::size_t>(std::popcount(static_cast<std::uint64_t>(size)));
  if (size < 0 || frontier.size() != subtrees * sizeof(Hash)) return std::nullopt;
  Tree tree;
  tree.size_ = size;
  for (std::size_t i = 0; i < subtrees; ++i) tree.complete_.push_back(*hash_from(frontier.substr(i * sizeof(Hash), sizeof(Hash))));
  return tree;
}

Proof inclusion_proof(std::span<Hash const> leaves, std::size_t index) {
  if (leaves.size() == 1) return {};
  auto const left = split(leaves.size());
  bool const in_left = index < left;
  auto proof = in_left ? inclusion_proof(leaves.first(left), index) : inclusion_proof(leaves.subspan(left), index - left);
  proof.push_back(root_of(in_left ? leaves.subspan(left) : leaves.first(left)));
  return proof;
}

// RFC 9162, section 2.1.3.2.
bool proves_inclusion(Proof const& proof, Hash const& leaf, std::int64_t index, std::int64_t size, Hash const& root) {
  if (index < 0 || index >= size) return false;
  auto node = index, last = size - 1;
  Hash hash = leaf;
  for (auto const& step : proof) {
    if (last == 0) return false;
    if ((node & 1) != 0 || node == last) {
      hash = node_hash(step, hash);
      while ((node & 1) == 0 && node != 0) node >>= 1, last >>= 1;
    } else {
      hash = node_hash(hash, step);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == root;
}

Proof consistency_proof(std::span<Hash const> leaves, std::size_t older) { return subproof(leaves, older, true); }

// RFC 9162, section 2.1.4.2.
bool proves_consistency(Proof const& proof, std::int64_t older, Hash const& older_root, std::int64_t newer, Hash const& newer_root) {
  if (older <= 0 || older > newer) return false;
  if (older == newer) return proof.empty() && older_root == newer_root;
  auto steps = std::span(proof);
  auto node = older - 1, last = newer - 1;
  while ((node & 1) != 0) node >>= 1, last >>= 1;
  bool const starts_with_root = std::has_single_bit(static_cast<std::uint64_t>(older));
  if (!starts_with_root && steps.empty()) return false;
  Hash first = starts_with_root ? older_root : steps.front(), second = first;
  if (!starts_with_root) steps = steps.subspan(1);
  for (auto const& step : steps) {
    if (last == 0) return false;
    if ((node & 1) != 0 || node == last) {
      first = node_hash(step, first);
      second = node_hash(step, second);
      while ((node & 1) == 0 && node != 0) node >>= 1, last >>= 1;
    } else {
      second = node_hash(second, step);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && first == older_root && second == newer_root;
}

}  // namespace audit
