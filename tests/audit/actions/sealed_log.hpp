// A sealed log of 120 entries, and the hand of somebody who owns the database.
#pragma once
#include "audit/actions/seal.hpp"
#include "audit/domain/entry.hpp"
#include "audit/store/verify.hpp"
#include "kit/ledger_test.hpp"

namespace audit {

inline constexpr int entries_in_all = 120;

class SealedLog : public kit::LedgerTest {
 protected:
  void write(int count) {
    for (int i = 0; i < count; ++i)
      ledger().write(kit::scope_of(ledger::Role::practitioner, {1, 1}, 7), [&](ledger::Tx& tx) {
        tx.record({.what = "person.viewed", .person = ledger::PersonId{i % 9 + 1}, .subject = i, .detail = "detail", .why = "why", .recipient = "Merseyside Police"});
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

}  // namespace audit
