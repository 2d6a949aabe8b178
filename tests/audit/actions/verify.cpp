#include "audit/actions/seal.hpp"
#include "audit/domain/entry.hpp"
#include "audit/store/verify.hpp"
#include "kit/ledger_test.hpp"

#include <random>
#include <thread>

namespace audit {
namespace {

constexpr int entries_in_all = 120;

// A sealed log of 120 entries under several heads.
class AuditTest : public kit::LedgerTest {
 protected:
  void write(int count) {
    for (int i = 0; i < count; ++i)
      ledger().write(kit::scope_of(ledger::Role::practitioner, {1, 1}, 7), [&](ledger::Tx& tx) {
        tx.record({.what = "person.viewed", .person = ledger::PersonId{i % 9 + 1}, .subject = i, .detail = "detail", .why = "why"});
        return true;
      });
  }
  void write_and_seal() {
    for (int share : {1, 40, 7, 72}) {
      write(share);
      heads.push_back(seal(ledger(), key).value());
      clock.advance(std::chrono::seconds(60));
    }
  }
  Verdict verdict() { return verify(db(), {.keys = {key.public_key()}, .witnessed = {}}); }
  // As somebody who owns the database would: nothing of ours stops them.
  void unlock() {
    db().script("{sqlite} drop trigger audit_entry_not_changed; drop trigger audit_entry_not_removed; pragma foreign_keys = off;"
                "{postgresql} set session_replication_role = replica;");
  }
  void run(std::string const& text) { db().script(text); }

  SealKey key = *SealKey::from_seed(std::string(32, 's'));
  std::vector<Head> heads = {};
};
FOR_EACH_ENGINE(AuditTest);

TEST_P(AuditTest, AnUntouchedLogIsWhole) {
  write_and_seal();
  write(3);
  auto const found = verdict();
  EXPECT_FALSE(found.fault) << found.fault->what;
  EXPECT_EQ(found.entries, entries_in_all);
  EXPECT_EQ(found.heads, 4);
  EXPECT_EQ(found.unsealed, 3);
  EXPECT_EQ(found.newest->size, entries_in_all);
  EXPECT_EQ(line(*found.newest), line(heads.back()));
}

TEST_P(AuditTest, AnEmptyLogIsWholeAndNothingNewMakesNoHead) {
  EXPECT_FALSE(verdict().fault);
  EXPECT_FALSE(seal(ledger(), key));
  write(2);
  EXPECT_TRUE(seal(ledger(), key));
  EXPECT_FALSE(seal(ledger(), key));
}

TEST_P(AuditTest, MoreThanOneStepsWorthIsSealedInSteps) {
  write(1050);
  EXPECT_EQ(seal(ledger(), key)->size, 1050);
  EXPECT_EQ(verdict().heads, 3);
  EXPECT_FALSE(verdict().fault);
}

// Every way below is tried with many random choices; `lo` and `hi` are two entries, lo < hi.
struct Way {
  char const* name;
  std::string (*change)(std::int64_t lo, std::int64_t hi);
  bool names_the_entry;
};
std::string at_entry(std::string const& set, std::int64_t id) { return fmt::format("update audit_entry set {} where id = {};", set, id); }

std::vector<Way> const ways{
    {"time", [](auto lo, auto) { return at_entry("at = at - 1", lo); }, true},
    {"account", [](auto lo, auto) { return at_entry("account_id = 8", lo); }, true},
    {"actor", [](auto lo, auto) { return at_entry("actor = 'Test Persom'", lo); }, true},
    {"role", [](auto lo, auto) { return at_entry("role = 'spo'", lo); }, true},
    {"processing", [](auto lo, auto) { return at_entry("processing = 'collection'", lo); }, true},
    {"what", [](auto lo, auto) { return at_entry("what = 'person.viewee'", lo); }, true},
    {"person", [](auto lo, auto) { return at_entry("person_id = person_id + 1", lo); }, true},
    {"nobody", [](auto lo, auto) { return at_entry("person_id = null", lo); }, true},
    {"subject", [](auto lo, auto) { return at_entry("subject = subject + 1", lo); }, true},
    {"detail", [](auto lo, auto) { return at_entry("detail = ''", lo); }, true},
    {"why", [](auto lo, auto) { return at_entry("why = 'Why'", lo); }, true},
    {"recipient", [](auto lo, auto) { return at_entry("recipient = 'x'", lo); }, true},
    {"request", [](auto lo, auto) { return at_entry("request_id = ''", lo); }, true},
    {"from", [](auto lo, auto) { return at_entry("from_address = '127.0.0.2'", lo); }, true},
    {"moved between columns", [](auto lo, auto) { return at_entry("detail = 'detailw', why = 'hy'", lo); }, true},
    {"removed", [](auto lo, auto) { return fmt::format("delete from audit_entry where id = {};", lo); }, true},
    {"removed with its leaf", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id = {0}; delete from audit_entry where id = {0};", lo);
     }, true},
    {"removed, leaves closed up", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id = {0}; delete from audit_entry where id = {0};"
                          " update audit_leaf set position = -position where entry_id > {0};"
                          " update audit_leaf set position = -position - 1 where entry_id > {0};", lo);
     }, false},
    {"two swapped", [](auto lo, auto hi) {
       return fmt::format("update audit_entry set id = -1 where id = {0}; update audit_entry set id = {0} where id = {1};"
                          " update audit_entry set id = {1} where id = -1;", lo, hi);
     }, true},
    {"two leaves swapped", [](auto lo, auto hi) {
       return fmt::format("update audit_leaf set entry_id = -1 where entry_id = {0}; update audit_leaf set entry_id = {0} where entry_id = {1};"
                          " update audit_leaf set entry_id = {1} where entry_id = -1;", lo, hi);
     }, false},
    {"leaf changed", [](auto lo, auto hi) {
       return fmt::format("update audit_leaf set hash = (select h.hash from audit_leaf h where h.entry_id = {1}) where entry_id = {0};", lo, hi);
     }, true},
    {"leaf removed", [](auto lo, auto) { return fmt::format("delete from audit_leaf where entry_id = {};", lo); }, true},
    {"end cut off", [](auto lo, auto) {
       return fmt::format("delete from audit_leaf where entry_id >= {0}; delete from audit_entry where id >= {0};", lo);
     }, true},
    {"end cut off, heads too", [](auto lo, auto) {
       return fmt::format("delete from audit_head where tree_size >= {0} + 1000 or tree_size = 120; delete from audit_entry where id = 120 and {0} > 0;", lo);
     }, false},
    {"slipped in before", [](auto lo, auto) {
       return fmt::format("insert into audit_entry (id, at, account_id, actor, role, processing, what) values (-{}, 5, 1, 'a', 'spo', 'alteration', 'w');", lo);
     }, false},
    {"head's root", [](auto lo, auto) { return fmt::format("update audit_head set root = (select hash from audit_leaf where entry_id = {}) where tree_size = 48;", lo); }, false},
    {"head's time", [](auto lo, auto) { return fmt::format("update audit_head set sealed_at = {} where tree_size = 41;", lo); }, false},
    {"head's size", [](auto lo, auto) { return fmt::format("update audit_head set tree_size = {} + 120 where tree_size = 120;", lo); }, false},
    {"head's signature", [](auto lo, auto) { return fmt::format("update audit_head set signature = (select hash from audit_leaf where entry_id = {}) where tree_size = 1;", lo); }, false},
    {"head's key", [](auto lo, auto) { return fmt::format("update audit_head set key_id = '{}' where tree_size = 1;", lo); }, false},
    {"head's subtrees", [](auto lo, auto) { return fmt::format("update audit_head set frontier = (select hash from audit_leaf where entry_id = {}) where tree_size = 120;", lo); }, false},
    {"last head removed", [](auto, auto) { return std::string("delete from audit_head where tree_size = 120;"); }, false},
};

TEST_P(AuditTest, EveryChangeOfACopiedLogIsFound) {
  write_and_seal();
  unlock();
  std::mt19937 random(20230628);
  int const rounds = GetParam() == sql::Engine::sqlite ? 64 : 8;  // of each of the 32 ways: 2,048 in all on SQLite
  for (auto const& way : ways)
    for (int round = 0; round < rounds; ++round) {
      auto const lo = std::uniform_int_distribution<std::int64_t>(1, entries_in_all - 1)(random);
      auto const hi = std::uniform_int_distribution<std::int64_t>(lo + 1, entries_in_all)(random);
      sql::Transaction const undone(db());
      run(way.change(lo, hi));
      auto const found = verdict();
      ASSERT_TRUE(found.fault) << way.name << " " << lo << " " << hi;
      if (way.names_the_entry) { ASSERT_EQ(found.fault->entry, lo) << way.name << ": " << found.fault->what; }
    }
  EXPECT_FALSE(verdict().fault);
}

TEST_P(AuditTest, AChangeWithItsLeafMadeToFitIsFoundByTheNextHead) {
  write_and_seal();
  unlock();
  run("update audit_entry set why = 'forged' where id = 20");
  auto const forged = db().row<Entry>({"entry", "select id, at, account_id, actor, role, processing, what, person_id, subject, detail, why,"
                                                " recipient, request_id, from_address from audit_entry where id = 20"}).value();
  auto const hash = leaf_hash(sealed_bytes(forged));
  auto const* begin = reinterpret_cast<std::byte const*>(hash.data());
  db().change({"leaf", "update audit_leaf set hash = :hash where entry_id = 20"}, {{"hash", sql::Bytes(begin, begin + 32)}});
  auto const found = verdict();
  ASSERT_TRUE(found.fault);
  EXPECT_EQ(found.fault->entry, 2);  // the first that the broken head covers and the one before it does not
  EXPECT_NE(found.fault->what.find("41"), std::string::npos);
}

TEST_P(AuditTest, AWitnessFindsThatTheWholeLogWasTakenBack) {
  write_and_seal();
  unlock();
  run("delete from audit_head where tree_size > 48; delete from audit_leaf where position >= 48; delete from audit_entry where id > 48;");
  EXPECT_FALSE(verdict().fault);
  auto const found = verify(db(), {.keys = {key.public_key()}, .witnessed = heads});
  ASSERT_TRUE(found.fault);
  EXPECT_EQ(found.fault->entry, 49);
}

TEST_P(AuditTest, AWholeLogRewrittenWithAnotherKeyIsFoundByTheKeyAndByAWitness) {
  write_and_seal();
  unlock();
  run("delete from audit_head; delete from audit_leaf; update audit_entry set why = 'forged' where id = 3;");
  auto const other = SealKey::random();
  seal(ledger(), other);
  EXPECT_FALSE(verify(db(), {}).fault);  // nobody can tell from the database alone
  EXPECT_TRUE(verdict().fault);
  EXPECT_TRUE(verify(db(), {.keys = {}, .witnessed = heads}).fault);
}

TEST_P(AuditTest, KeysMayBeChangedFromOneHeadToTheNext) {
  write(3);
  seal(ledger(), key);
  auto const next = SealKey::random();
  write(3);
  seal(ledger(), next);
  EXPECT_FALSE(verify(db(), {.keys = {key.public_key(), next.public_key()}, .witnessed = {}}).fault);
  EXPECT_TRUE(verdict().fault);
}

TEST_P(AuditTest, WhatIsWrittenWhileSealingIsSealedInItsOrderAndOnce) {
  ledger();
  std::atomic<int> writing = 4;
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t)
    threads.emplace_back([&] {
      write(100);
      --writing;
    });
  while (writing > 0) seal(ledger(), key);
  for (auto& thread : threads) thread.join();
  seal(ledger(), key);
  auto const found = verdict();
  EXPECT_FALSE(found.fault) << found.fault->what;
  EXPECT_EQ(found.entries, 400);
  EXPECT_EQ(found.unsealed, 0);
}

}  // namespace
}  // namespace audit
