#include "audit/domain/tree.hpp"

#include <rapidcheck.h>

namespace audit {
namespace {

// The test vectors of Certificate Transparency (RFC 6962's own implementation, merkle_tree_test).
std::vector<std::string> const contents{"", "00", "10", "2021", "3031", "40414243", "5051525354555657",
                                        "606162636465666768696a6b6c6d6e6f"};
std::vector<std::string> const roots{
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c", "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

std::vector<Hash> leaves(int count) {
  std::vector<Hash> made;
  for (int i = 0; i < count; ++i) made.push_back(leaf_hash(std::to_string(i)));
  return made;
}
Hash root_of(std::span<Hash const> of) {
  Tree tree;
  for (auto const& leaf : of) tree.append(leaf);
  return tree.root();
}

TEST(Tree, HasThePublishedRoots) {
  Tree tree;
  EXPECT_EQ(hex(tree.root()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  for (std::size_t i = 0; i < contents.size(); ++i) {
    tree.append(leaf_hash(*from_hex(contents[i])));
    EXPECT_EQ(hex(tree.root()), roots[i]);
  }
}

TEST(Tree, GoesOnFromItsFrontier) {
  Tree tree;
  for (auto const& leaf : leaves(300)) {
    auto restored = Tree::restore(tree.size(), tree.frontier());
    ASSERT_TRUE(restored);
    EXPECT_EQ(restored->root(), tree.root());
    tree.append(leaf);
    restored->append(leaf);
    ASSERT_EQ(restored->root(), tree.root());
  }
  EXPECT_FALSE(Tree::restore(7, std::string(64, 'x')));
  EXPECT_FALSE(Tree::restore(-1, ""));
}

TEST(Tree, EveryLeafIsProvedInAndNoOther) {
  for (int size = 1; size <= 40; ++size) {
    auto const all = leaves(size);
    auto const root = root_of(all);
    for (int i = 0; i < size; ++i) {
      auto const proof = inclusion_proof(all, static_cast<std::size_t>(i));
      EXPECT_TRUE(proves_inclusion(proof, all[static_cast<std::size_t>(i)], i, size, root));
      EXPECT_FALSE(proves_inclusion(proof, leaf_hash("another"), i, size, root));
      EXPECT_FALSE(proves_inclusion(proof, all[static_cast<std::size_t>(i)], i + 1, size, root) && size > 1);
      EXPECT_FALSE(proves_inclusion(proof, all[static_cast<std::size_t>(i)], i, size, leaf_hash("root")));
    }
  }
}

TEST(Tree, EveryOlderTreeIsProvedTheBeginningAndNoOther) {
  for (int size = 1; size <= 40; ++size) {
    auto const all = leaves(size);
    for (int older = 1; older <= size; ++older) {
      auto const beginning = root_of(std::span(all).first(static_cast<std::size_t>(older)));
      auto const proof = consistency_proof(all, static_cast<std::size_t>(older));
      EXPECT_TRUE(proves_consistency(proof, older, beginning, size, root_of(all)));
      EXPECT_FALSE(proves_consistency(proof, older, leaf_hash("other"), size, root_of(all)));
      auto changed = all;
      changed.front() = leaf_hash("changed");
      EXPECT_FALSE(proves_consistency(consistency_proof(changed, static_cast<std::size_t>(older)), older, beginning, size, root_of(changed)));
    }
  }
}

TEST(Tree, AProofIsShort) {
  auto const all = leaves(1000);
  EXPECT_LE(inclusion_proof(all, 500).size(), 10u);
  EXPECT_LE(consistency_proof(all, 777).size(), 11u);
}

TEST(Tree, OneChangedBitAnywhereChangesTheRoot) {
  ASSERT_TRUE(rc::check([](std::uint8_t size, std::uint32_t where) {
    auto all = leaves(1 + size % 60);
    auto const before = root_of(all);
    auto& leaf = all[where % all.size()];
    leaf[(where / 64) % 32] = static_cast<unsigned char>(leaf[(where / 64) % 32] ^ (1u << (where % 8)));
    RC_ASSERT(root_of(all) != before);
  }));
}

}  // namespace
}  // namespace audit
