// A senior has read the report too: asked for where the training of its writer is missing or long expired (report_check.hpp).
#pragma once
#include "ledger/ledger.hpp"
#include "people/actions/change.hpp"
#include "workload/domain/ids.hpp"

namespace workload {

struct CountersignReport {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  PersonId person = {};
  people::Version version = {};
  ReportId report = {};
  std::string note = {};
};
// Refused: not_found; stale; conflict where nothing waits; forbidden to its writer and to who is no member of staff.
base::Outcome<> run(ledger::Tx&, CountersignReport const&);

}  // namespace workload
