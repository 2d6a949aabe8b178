#include "audit/domain/entry.hpp"
#include "audit/domain/head.hpp"

namespace audit {
namespace {

TEST(Head, IsSignedByItsKeyAndNoOther) {
  auto const key = SealKey::random();
  auto const head = key.sign(7, leaf_hash("root"), 1687939200);
  EXPECT_TRUE(key.public_key().signed_by_it(head));
  EXPECT_FALSE(SealKey::random().public_key().signed_by_it(head));
  for (auto change : std::to_array<void (*)(Head&)>({[](Head& h) { h.size = 8; }, [](Head& h) { h.root = leaf_hash("x"); },
                                                     [](Head& h) { h.sealed_at += 1; }, [](Head& h) { h.signature[3] ^= 1; },
                                                     [](Head& h) { h.signature.pop_back(); }})) {
    auto changed = head;
    change(changed);
    EXPECT_FALSE(key.public_key().signed_by_it(changed));
  }
}

TEST(Head, IsReadBackFromItsLine) {
  auto const key = *SealKey::from_seed(std::string(32, 'k'));
  auto const head = key.sign(12, leaf_hash("root"), 1687939200);
  auto const back = head_from_line(line(head));
  ASSERT_TRUE(back);
  EXPECT_EQ(line(*back), line(head));
  EXPECT_TRUE(key.public_key().signed_by_it(*back));
  for (auto bad : {"", "1 2 3 4 5", "x", "1 00 3 k 00", "12"}) EXPECT_FALSE(head_from_line(bad)) << bad;
}

TEST(SealKey, OfTheWrongLengthIsNone) {
  EXPECT_FALSE(SealKey::from_seed("short"));
  EXPECT_FALSE(PublicKey::from("short"));
}

// What one field loses another must not gain: each pair seals differently.
TEST(Entry, NoTwoEntriesShareTheirBytes) {
  Entry const base{.id = 1, .at = 2, .account = 3, .actor = "ab", .role = "c", .person = 0};
  std::vector<Entry> others(9, base);
  others[0].actor = "a", others[0].role = "bc";
  others[1].person = std::nullopt;
  others[2].id = 2, others[2].at = 1;
  others[3].detail = "x";
  others[4].why = "x";
  others[5].recipient = "x";
  others[6].request = "x";
  others[7].from = "x";
  others[8].subject = 1;
  std::vector<std::string> bytes{sealed_bytes(base)};
  for (auto const& other : others) bytes.push_back(sealed_bytes(other));
  std::ranges::sort(bytes);
  EXPECT_EQ(std::ranges::adjacent_find(bytes), bytes.end());
}

TEST(Entry, BytesAreThoseOfTheFormatDocument) {
  EXPECT_EQ(hex(sealed_bytes({.id = 1, .at = 1687939200, .account = 42, .actor = "é", .role = "spo", .processing = "alteration",
                              .what = "x", .person = 5, .subject = -1, .detail = "d"})),
            "01" "0000000000000001" "00000000649be880" "000000000000002a" "00000002c3a9" "0000000373706f"
            "0000000a616c7465726174696f6e" "0000000178" "01" "0000000000000005" "ffffffffffffffff" "0000000164"
            "00000000" "00000000" "00000000" "00000000");
}

}  // namespace
}  // namespace audit
