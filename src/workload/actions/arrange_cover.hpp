// Names who covers a case while its practitioner is away, or nobody any more: checked against the access lists and what was
// declared, and carried out by people::SetCover.
#pragma once
#include "people/actions/set_cover.hpp"

namespace workload {

struct ArrangeCover {
  static constexpr ledger::Permission needs = ledger::Permission::countersign;
  people::SetCover cover = {};
  std::string concern_reason = {};   // asked for where a conflict of interest stands; kept in the audit, as a matter of staff
};
base::Outcome<> run(ledger::Tx&, ArrangeCover const&);

}  // namespace workload
