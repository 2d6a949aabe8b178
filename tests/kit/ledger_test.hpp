// A migrated database with a ledger over it and a clock that stands still until it is moved.
//
//   struct EnquiryTest : kit::LedgerTest {};
//   FOR_EACH_ENGINE(EnquiryTest);
//   TEST_P(EnquiryTest, …) { auto sent = perform(ledger(), kit::scope_of(Role::practitioner, {3, 3}), SendEnquiry{…}); }
#pragma once
#include "kit/database.hpp"
#include "ledger/ledger.hpp"
#include "sql/bulk.hpp"

#include <atomic>

namespace kit {

class ManualClock final : public base::Clock {
 public:
  explicit ManualClock(base::Instant start) : seconds_(start.time_since_epoch().count()) {}
  base::Instant now() const override { return base::Instant{std::chrono::seconds{seconds_.load()}}; }
  void set(base::Instant at) { seconds_ = at.time_since_epoch().count(); }
  void advance(std::chrono::seconds by) { seconds_ += by.count(); }

 private:
  std::atomic<std::int64_t> seconds_;
};

base::Instant london(char const* local);  // "2023-06-28T09:00"

ledger::Scope scope_of(ledger::Role role, ledger::Place place = ledger::nowhere, std::int64_t account = 1);
ledger::Scope partner_scope(ledger::Role role, std::int64_t agency, std::int64_t account = 2);

class LedgerTest : public testing::TestWithParam<sql::Engine> {
 protected:
  // Made when first asked for; fill `rules` and `reactions` before.
  ledger::Ledger& ledger();
  // A connection outside the ledger, to arrange and to look. After inserts with keys of their own: sql::settle_ids.
  sql::Connection& db();
  void TearDown() override;

  Database database{GetParam()};
  ManualClock clock{london("2023-06-28T09:00")};
  ledger::Rules rules = {};
  ledger::Reactions reactions = {};

 private:
  std::unique_ptr<sql::Connection> db_ = {};
  std::unique_ptr<ledger::Ledger> ledger_ = {};
};

}  // namespace kit
