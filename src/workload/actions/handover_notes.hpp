// What the next officer must know: written by who hands over, or by a senior where she has gone; read by who takes on.
#pragma once
#include "base/outcome.hpp"
#include "ledger/permission.hpp"
#include "ledger/tx.hpp"
#include "workload/store/allocation_records.hpp"

namespace workload {

struct WriteHandover {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  HandoverId handover = {};
  std::string must_know = {};
};
base::Outcome<> run(ledger::Tx&, WriteHandover const&);

struct AcknowledgeHandover {
  static constexpr ledger::Permission needs = ledger::Permission::write_people;
  HandoverId handover = {};
};
base::Outcome<> run(ledger::Tx&, AcknowledgeHandover const&);

// Who may do which, for pages that offer it.
bool may_write(ledger::Scope const&, Handover const&);
bool may_acknowledge(ledger::Scope const&, Handover const&);

}  // namespace workload
