// The Merkle tree of RFC 6962, section 2.1, grown leaf by leaf. What is kept is one hash for each complete subtree of
// the leaves so far, largest first: at most 27 for a hundred million.
#pragma once
#include "audit/domain/hash.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace audit {

class Tree {
 public:
  void append(Hash const& leaf);
  std::int64_t size() const { return size_; }
  Hash root() const;

  // The tree as bytes, so that sealing goes on where it stopped. Nothing if `size` and `frontier` do not fit.
  std::string frontier() const;
  static std::optional<Tree> restore(std::int64_t size, std::string_view frontier);

 private:
  std::int64_t size_ = 0;
  std::vector<Hash> complete_ = {};
};

using Proof = std::vector<Hash>;

// That leaf `index` stands in the tree of these leaves (RFC 6962, section 2.1.1). 0 <= index < leaves.size().
Proof inclusion_proof(std::span<Hash const> leaves, std::size_t index);
bool proves_inclusion(Proof const& proof, Hash const& leaf, std::int64_t index, std::int64_t size, Hash const& root);

// That the tree of the first `older` leaves is the beginning of the tree of all (section 2.1.2). 0 < older <= leaves.size().
Proof consistency_proof(std::span<Hash const> leaves, std::size_t older);
bool proves_consistency(Proof const& proof, std::int64_t older, Hash const& older_root, std::int64_t newer, Hash const& newer_root);

}  // namespace audit
