#include "kit/ledger_test.hpp"

namespace kit {

base::Instant london(char const* local) { return base::from_london(base::local_from_iso(local).value()); }

ledger::Scope scope_of(ledger::Role role, ledger::Place place, std::int64_t account) {
  return {.account = ledger::AccountId{account}, .role = role, .name = "Test Person", .staff = ledger::StaffId{account},
          .place = place, .request_id = "test", .from_address = "127.0.0.1"};
}

ledger::Scope partner_scope(ledger::Role role, std::int64_t agency, std::int64_t account) {
  auto scope = scope_of(role, ledger::nowhere, account);
  scope.staff = {};
  scope.agency = ledger::AgencyId{agency};
  return scope;
}

ledger::Ledger& LedgerTest::ledger() {
  if (!ledger_) ledger_ = std::make_unique<ledger::Ledger>(ledger::LedgerOptions{.database = database.address()}, clock, rules, reactions);
  return *ledger_;
}

sql::Connection& LedgerTest::db() {
  if (!db_) db_ = database.open();
  return *db_;
}

void LedgerTest::TearDown() {
  ledger_.reset();
  db_.reset();
}

}  // namespace kit
