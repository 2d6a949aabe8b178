#include "audit/actions/sealed_log.hpp"

#include <thread>

namespace audit {
namespace {

class AuditTest : public SealedLog {};
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
